import { expect, test } from 'vitest'
import type { Trace } from '@/lib/flow/trace'
import examples from './examples.json'
import type { Evidence, Rule, Severity } from './rule'
import { runRule } from './run'
import { TraceBuilder } from './testing/builder'
import { exampleOf } from './testing/example'
import { repaired } from './testing/repair'
import { createView } from './view'

/** A healthy trace of the whole flow for https://mcp.example.com/mcp, to be changed in one thing. */
export function traceOf(server = 'https://mcp.example.com/mcp'): TraceBuilder {
  return new TraceBuilder().server(server)
}

export interface PassCase {
  name: string
  trace: TraceBuilder | Trace
}

export interface FailCase extends PassCase {
  /** Where the finding points, in order: the place, or the requested URL and the place. */
  evidence?: readonly (string | readonly [url: string, at: string])[]
  severity?: Severity
  title?: string
  remark?: string
  /** Must occur in the fix's text or bytes. */
  fix?: string
  /** The fix's bytes, put into the answer that is the first evidence, make the rule pass. */
  fixRepairs?: true
}

export interface Cases {
  /** The first pass and the first fail case become the examples of the rule's page. */
  pass: readonly PassCase[]
  fail: readonly FailCase[]
  inapplicable?: readonly PassCase[]
  unknown?: readonly PassCase[]
}

/** Registers one test per case, and one that compares the published examples. */
export function testRule(rule: Rule, cases: Cases): void {
  for (const { name, trace } of cases.pass) {
    test(`${rule.id} passes: ${name}`, () => expect(outcomeOf(rule, trace)).toBe('pass'))
  }
  for (const { name, trace } of cases.inapplicable ?? []) {
    test(`${rule.id} is inapplicable: ${name}`, () =>
      expect(outcomeOf(rule, trace)).toBe('inapplicable'))
  }
  for (const { name, trace } of cases.unknown ?? []) {
    test(`${rule.id} cannot tell: ${name}`, () => expect(outcomeOf(rule, trace)).toBe('unknown'))
  }
  for (const fail of cases.fail)
    test(`${rule.id} fails: ${fail.name}`, () => expectFailure(rule, fail))
  test(`${rule.id} has current examples (npm run examples)`, ({ task }) => {
    const [failing, passing] = [cases.fail[0], cases.pass[0]]
    expect(failing && passing, 'one failing and one passing case at the least').toBeTruthy()
    if (!failing || !passing) return
    const example = exampleOf(rule, toTrace(failing.trace), toTrace(passing.trace))
    Object.assign(task.meta, { example: { rule: rule.id, ...example } })
    const published: Readonly<Record<string, unknown>> = examples
    expect(published[rule.id]).toEqual(example)
  })
}

function expectFailure(rule: Rule, fail: FailCase): void {
  const trace = toTrace(fail.trace)
  const result = runRule(rule, createView(trace))
  expect(result.crash).toBeNull()
  expect(result.outcome).toBe('fail')
  const { finding } = result
  if (!finding) throw new Error('a failing rule has a finding')
  if (fail.severity) expect(finding.severity).toBe(fail.severity)
  if (fail.title) expect(finding.title).toBe(fail.title)
  if (fail.remark) expect(finding.remark).toContain(fail.remark)
  if (fail.fix) expect(`${finding.fix.text}\n${finding.fix.bytes ?? ''}`).toContain(fail.fix)
  if (fail.evidence) expect(places(trace, finding.evidence, fail.evidence)).toEqual(fail.evidence)
  if (fail.fixRepairs) expect(outcomeOf(rule, repaired(trace, finding))).toBe('pass')
}

/** The evidence in the form in which the case states it. */
function places(
  trace: Trace,
  evidence: readonly Evidence[],
  stated: NonNullable<FailCase['evidence']>,
) {
  return evidence.map(({ exchange, at }, index) =>
    typeof stated[index] === 'string' ? at : [trace.exchanges[exchange]?.request.url, at],
  )
}

function outcomeOf(rule: Rule, trace: TraceBuilder | Trace) {
  const { outcome, crash, finding } = runRule(rule, createView(toTrace(trace)))
  expect(crash).toBeNull()
  // The finding tells more than the word `fail` when a case does not hold.
  return outcome === 'fail' ? (finding?.title ?? outcome) : outcome
}

function toTrace(trace: TraceBuilder | Trace): Trace {
  return trace instanceof TraceBuilder ? trace.build() : trace
}
