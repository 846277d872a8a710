import type { StepId } from '@/lib/flow/trace'
import { reference } from '@/lib/spec/references'
import type { Finding, RuleResult } from './diagnosis'
import type { Hit, Rule, Severity } from './rule'
import type { View } from './view'

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** What one rule makes of a trace; the finding's place among causes is decided later. */
export interface RuleRun {
  outcome: RuleResult['outcome']
  finding: Finding | null
  /** The message of an exception, which is a defect of the rule. */
  crash: string | null
}

/** Runs one rule; what it throws is caught and reported as a crash. */
export function runRule(rule: Rule, view: View): RuleRun {
  try {
    if (!applies(rule, view)) return { outcome: 'inapplicable', finding: null, crash: null }
    const verdict = rule.detect(view)
    if (typeof verdict === 'string') return { outcome: verdict, finding: null, crash: null }
    const [first] = verdict
    if (!first) return { outcome: 'pass', finding: null, crash: null }
    return { outcome: 'fail', finding: toFinding(rule, view, verdict, first), crash: null }
  } catch (error) {
    const crash = error instanceof Error ? error.message : String(error)
    return { outcome: 'unknown', finding: null, crash }
  }
}

function applies(rule: Rule, view: View): boolean {
  if (rule.revisions && !rule.revisions.includes(view.revision)) return false
  return rule.needs.every((step) => happened(step, view))
}

/** A step has happened when it sent something, or when the browser did its part. */
function happened(step: StepId, view: View): boolean {
  if (step === 'authorization-request') return view.authorization !== null
  if (step === 'authorization-response') return view.callback !== null
  return view.exchanges(step).length > 0
}

function toFinding(rule: Rule, view: View, hits: readonly Hit[], first: Hit): Finding {
  const own = typeof rule.severity === 'function' ? rule.severity(view.revision) : rule.severity
  const used = hits.map((hit) => severities.indexOf(hit.severity ?? own))
  const stack = [...view.stacks].find((name) => Object.hasOwn(rule.recipes ?? {}, name))
  const remarks = new Set(hits.flatMap(({ remark }) => (remark ? [remark] : [])))
  return {
    rule: rule.id,
    outcome: 'fail',
    severity: severities[Math.min(...used)] ?? own,
    step: rule.step,
    title: first.title ?? rule.title,
    why: rule.why,
    fix: rule.fix(view, first),
    recipe: stack ? { stack, text: rule.recipes?.[stack] ?? '' } : null,
    spec: rule.spec.map((id) => reference(id, view.revision)),
    evidence: hits.flatMap(({ evidence }) => evidence),
    remark: [...remarks].slice(0, 3).join(' · '),
    rootCause: false,
    causedBy: null,
    breaks: [...rule.breaks],
  }
}

/** A finding about the rule itself, which counts against nobody's server. */
export function crashFinding(rule: Rule, message: string): Finding {
  return {
    rule: 'rule-crashed',
    outcome: 'fail',
    severity: 'info',
    step: rule.step,
    title: `The rule ${rule.id} could not be run`,
    why: 'This is a defect of the inspector, not of the server. The other rules were run, and this one says nothing about the server.',
    fix: {
      text: 'Report it to the inspector’s issue tracker, with the message below.',
      bytes: message,
      language: 'text',
    },
    recipe: null,
    spec: [],
    evidence: [],
    remark: message,
    rootCause: false,
    causedBy: null,
    breaks: [],
  }
}
