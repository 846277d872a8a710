import type { Diagnosis } from '@/lib/rules/diagnosis'
import type { ClientId } from './ids'
import type { ClientVerdict } from './verdict'

/**
 * Lets a finding name the clients that stop because of it on *this* server: those the verdicts blame on it,
 * and those known to stop on such a fault, unless their verdict says that they get in here.
 */
export function agree(diagnosis: Diagnosis, verdicts: readonly ClientVerdict[]): Diagnosis {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.id, verdict]))
  const findings = diagnosis.findings.map((finding) => {
    const known = finding.breaks.filter((id) => verdictOf.get(id)?.verdict !== 'works')
    const blamed = verdicts
      .filter(({ verdict, because }) => verdict === 'fails' && because.includes(finding.rule))
      .map(({ id }) => id)
    return { ...finding, breaks: [...new Set<ClientId>([...blamed, ...known])] }
  })
  return { ...diagnosis, findings }
}
