import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { clientIds } from './ids'
import type { ClientVerdict } from './verdict'

/** Who will log in to the inspected server: a client fails where a finding is known to stop it. */
export async function verdicts(trace: Trace, diagnosis: Diagnosis): Promise<ClientVerdict[]> {
  const proven = trace.facts.session !== undefined
  return clientIds.map((id) => {
    const stopping = diagnosis.findings.filter(({ breaks }) => breaks.includes(id))
    const verdict = stopping.length > 0 ? 'fails' : proven ? 'works' : 'unknown'
    return {
      id,
      verdict,
      because: stopping.map(({ rule }) => rule),
      basis: 'profile',
      message: null,
      change: changeFor(stopping),
    }
  })
}

function changeFor([first]: readonly Finding[]): string | null {
  return first?.fix.text ?? null
}
