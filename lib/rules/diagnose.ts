import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis, Finding } from './diagnosis'
import { rules as allRules } from './index'
import type { Pause } from './pause'
import { recogniseProtection } from './protection'
import { byPosition, type Failure, findCauses } from './root-cause'
import type { Rule, Severity } from './rule'
import { crashFinding, runRule } from './run'
import { createView, type View } from './view'

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Every rule over one trace: what is wrong, root causes first, and what was checked. */
export function diagnose(trace: Trace, rules: readonly Rule[] = allRules): Diagnosis {
  const view = createView(trace)
  const runs = rules.map((rule) => ({ rule, ...runRule(rule, view) }))
  return conclude(runs, rules, view)
}

/** The same for a page that has to stay alive meanwhile: `pause` is called before each rule and may take a breath. */
export async function diagnoseGently(
  trace: Trace,
  pause: Pause,
  rules: readonly Rule[] = allRules,
): Promise<Diagnosis> {
  const view = createView(trace)
  const runs: Run[] = []
  for (const rule of rules) {
    await pause()
    runs.push({ rule, ...runRule(rule, view) })
  }
  return conclude(runs, rules, view)
}

type Run = { rule: Rule } & ReturnType<typeof runRule>

function conclude(runs: readonly Run[], rules: readonly Rule[], view: View): Diagnosis {
  const outcomes = new Map(runs.map(({ rule, outcome }) => [rule.id, outcome]))
  const failed = runs.flatMap(({ rule, finding }) => (finding ? [{ rule, finding }] : []))
  const failures = failed.map(({ rule, finding }) => ({ rule, severity: finding.severity }))
  const causes = findCauses(failures, rules, outcomes)
  const grave = failures.some(({ severity }) => severity !== 'info')
  const findings = failed.map(({ rule, finding }) => {
    const causedBy = causes.get(rule.id) ?? null
    const rootCause = causedBy === null && (finding.severity !== 'info' || !grave)
    return { ...finding, causedBy, rootCause }
  })
  const crashed = runs.flatMap(({ rule, crash }) =>
    crash === null ? [] : [crashFinding(rule, crash)],
  )
  return {
    findings: [...inOrder(findings, failures, rules), ...crashed],
    results: runs.map(({ rule, outcome }) => ({ rule: rule.id, outcome })),
    protection: recogniseProtection(view),
  }
}

/** Root causes by the worst that follows from them, each with its consequences behind it. */
function inOrder(
  findings: readonly Finding[],
  failures: readonly Failure[],
  rules: readonly Rule[],
): Finding[] {
  const ruleOf = new Map(failures.map(({ rule }) => [rule.id, rule]))
  const position = (a: Finding, b: Finding) => {
    const [one, other] = [ruleOf.get(a.rule), ruleOf.get(b.rule)]
    return one && other ? byPosition(one, other, rules) : 0
  }
  const groups = findings
    .filter(({ causedBy }) => causedBy === null)
    .map((root) => {
      const consequences = findings
        .filter(({ causedBy }) => causedBy === root.rule)
        .toSorted(position)
      const worst = Math.min(...[root, ...consequences].map(({ severity }) => weight[severity]))
      return { root, consequences, worst }
    })
  return groups
    .toSorted((a, b) => a.worst - b.worst || position(a.root, b.root))
    .flatMap(({ root, consequences }) => [root, ...consequences])
}
