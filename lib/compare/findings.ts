import type { FindingChange, FindingFate, FoundFinding } from './comparison'
import type { Run, RunFinding } from './run'

/** The rules that failed in either run, with what became of each. */
export function compareFindings(before: Run, after: Run): FindingChange[] {
  const [one, other] = [byRule(before), byRule(after)]
  const rules = new Set([...other.keys(), ...one.keys()])
  const fates = new Map<string, FindingFate>()
  for (const rule of rules) fates.set(rule, fateOf(one.get(rule), other.get(rule), after))
  return [...rules].map((rule) => {
    const [was, is] = [one.get(rule), other.get(rule)]
    const fate = fates.get(rule) ?? 'remaining'
    const cause = (is ?? was)?.causedBy ?? null
    return {
      rule,
      fate,
      follows: cause !== null && fates.get(cause) === fate ? cause : null,
      looked: fate !== 'new' || !is || couldLook(is, before),
      before: was ? foundIn(was, before) : null,
      after: is ? foundIn(is, after) : null,
    }
  })
}

/** Errors and warnings that stand for themselves: what a headline counts. */
export function counted(
  findings: readonly FindingChange[],
  fate: FindingFate,
): readonly FindingChange[] {
  return findings.filter(
    (change) =>
      change.fate === fate &&
      change.follows === null &&
      (change.after ?? change.before)?.severity !== 'info',
  )
}

function byRule({ diagnosis }: Run): Map<string, RunFinding> {
  return new Map(diagnosis.findings.map((finding) => [finding.rule, finding]))
}

function fateOf(was: RunFinding | undefined, is: RunFinding | undefined, after: Run): FindingFate {
  if (was && is) return 'remaining'
  if (is) return 'new'
  return was && !couldLook(was, after) ? 'unseen' : 'fixed'
}

/** Whether a rule had something to look at in a run in which it did not fail. */
function couldLook({ rule, step }: RunFinding, { diagnosis, trace }: Run): boolean {
  const result = diagnosis.results.find((known) => known.rule === rule)
  if (result) return result.outcome === 'pass'
  return trace.exchanges.some((exchange) => exchange.step === step && exchange.response !== null)
}

function foundIn({ severity, step, title, remark, evidence }: RunFinding, run: Run): FoundFinding {
  return {
    severity,
    step,
    title,
    remark,
    evidence: evidence.map(({ exchange, at }) => {
      const request = run.trace.exchanges.find(({ id }) => id === exchange)?.request
      return { exchange, at, request: request ? `${request.method} ${request.url}` : '' }
    }),
  }
}
