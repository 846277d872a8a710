import type { Trace } from '@/lib/flow/trace'
import { readWithOracles } from '@/lib/oracles'
import { oracleFindings } from '@/lib/oracles/findings'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { goOn, type Pause } from '@/lib/rules/pause'
import { agree } from './agree'
import type { ClientVerdict } from './verdict'
import { verdictsGently } from './verdicts'

export interface Judged {
  diagnosis: Diagnosis
  verdicts: ClientVerdict[]
}

/**
 * What real clients make of the trace: a verdict for each, and the diagnosis completed by it.
 * Where their libraries disagree about something that no rule objects to, that is a finding of its own.
 * A page lets their libraries `read` elsewhere, so that it stays alive meanwhile.
 */
export async function judgeByClients(
  trace: Trace,
  diagnosis: Diagnosis,
  pause: Pause = goOn,
  read = readWithOracles,
): Promise<Judged> {
  // The libraries are large; without an answer they have nothing to read.
  const isAnswered = trace.exchanges.some(({ response }) => response !== null)
  const readings = isAnswered ? await read(trace) : []
  const verdicts = await verdictsGently(trace, diagnosis, readings, pause)
  const agreed = agree(diagnosis, verdicts)
  const disagreements = oracleFindings(trace, readings, diagnosis).map((finding) =>
    besides(finding, diagnosis),
  )
  return { diagnosis: { ...agreed, findings: [...agreed.findings, ...disagreements] }, verdicts }
}

/** Beside a real fault, a disagreement of libraries is only worth a note. */
function besides(finding: Finding, { findings }: Diagnosis): Finding {
  const isGrave = findings.some(({ severity }) => severity !== 'info')
  return isGrave ? { ...finding, severity: 'info', rootCause: false } : finding
}
