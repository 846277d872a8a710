import type { RuleResult } from './diagnosis'
import { type Rule, type Severity, stages } from './rule'

/** A failed rule as far as causes are concerned. */
export interface Failure {
  rule: Rule
  severity: Severity
}

/**
 * For every failed rule the rule that it is a consequence of, or null.
 * `causes` counts through rules that could not be looked at, never through one that passed.
 */
export function findCauses(
  failures: readonly Failure[],
  rules: readonly Rule[],
  outcomes: ReadonlyMap<string, RuleResult['outcome']>,
): Map<string, string | null> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const inOrder = failures.toSorted((a, b) => byPosition(a.rule, b.rule, rules))
  const reached = new Map(inOrder.map(({ rule }) => [rule.id, reach(rule, byId, outcomes)]))
  const reaches = (a: Failure, b: Failure) => reached.get(a.rule.id)?.has(b.rule.id) ?? false
  const earlier = (a: Failure, b: Failure) => inOrder.indexOf(a) < inOrder.indexOf(b)
  const causers = (failure: Failure) =>
    inOrder.filter(
      (other) =>
        other !== failure &&
        outweighs(other, failure) &&
        reaches(other, failure) &&
        (!reaches(failure, other) || earlier(other, failure)),
    )
  const roots = inOrder.filter((failure) => causers(failure).length === 0)
  return new Map(
    inOrder.map((failure) => {
      const direct = causers(failure)
      const root = roots.find((candidate) => direct.includes(candidate))
      return [failure.rule.id, root?.rule.id ?? null]
    }),
  )
}

/** Earlier stage first, then the order of the list. */
export function byPosition(a: Rule, b: Rule, rules: readonly Rule[]): number {
  return stages.indexOf(a.stage) - stages.indexOf(b.stage) || rules.indexOf(a) - rules.indexOf(b)
}

/** A remark explains no failure. */
function outweighs(cause: Failure, consequence: Failure): boolean {
  return cause.severity !== 'info' || consequence.severity === 'info'
}

function reach(
  rule: Rule,
  byId: ReadonlyMap<string, Rule>,
  outcomes: ReadonlyMap<string, RuleResult['outcome']>,
): Set<string> {
  const seen = new Set<string>()
  const open = [...(rule.causes ?? [])]
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (outcomes.get(id) !== 'pass') open.push(...(byId.get(id)?.causes ?? []))
  }
  return seen
}
