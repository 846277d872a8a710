import { expect, test } from 'vitest'
import { diagnose, diagnoseGently } from './diagnose'
import { rules } from './index'
import type { Rule } from './rule'
import { traceOf } from './testing'

const trace = traceOf().build()

function rule(id: string, over: Partial<Rule> = {}): Rule {
  return {
    id,
    stage: 'header',
    step: 'challenge',
    severity: 'error',
    spec: ['rfc6750#3'],
    title: `${id} fails`,
    why: 'Because. Of that.',
    fix: () => ({ text: 'Mend it.' }),
    breaks: [],
    needs: ['challenge'],
    detect: (view) => [{ evidence: view.at(view.unauthenticated, 'status') }],
    ...over,
  }
}

const passes: Partial<Rule> = { detect: () => [] }
const cannotTell: Partial<Rule> = { detect: () => 'unknown' }

function causes(...rules: Rule[]) {
  return diagnose(trace, rules).findings.map((finding) => [
    finding.rule,
    finding.rootCause,
    finding.causedBy,
  ])
}

test('a consequence stands behind its root cause, however many rules lie between', () => {
  expect(
    causes(
      rule('last', { stage: 'use' }),
      rule('middle', { causes: ['last'] }),
      rule('first', { stage: 'network', causes: ['middle'] }),
    ),
  ).toEqual([
    ['first', true, null],
    ['middle', false, 'first'],
    ['last', false, 'first'],
  ])
})

test('causes count through a rule that could not be looked at, not through one that passed', () => {
  const [first, last] = [rule('first', { causes: ['middle'] }), rule('last', { stage: 'use' })]
  expect(causes(first, rule('middle', { causes: ['last'], ...cannotTell }), last)).toEqual([
    ['first', true, null],
    ['last', false, 'first'],
  ])
  expect(causes(first, rule('middle', { causes: ['last'], ...passes }), last)).toEqual([
    ['first', true, null],
    ['last', true, null],
  ])
})

test('independent failures are root causes in the order of severity, then stage', () => {
  expect(
    causes(
      rule('late', { stage: 'use' }),
      rule('soft', { stage: 'network', severity: 'warning' }),
      rule('early', { stage: 'status' }),
    ),
  ).toEqual([
    ['early', true, null],
    ['late', true, null],
    ['soft', true, null],
  ])
})

test('a warning that causes an error stands where the error would', () => {
  const [first] = causes(
    rule('other', { stage: 'use' }),
    rule('warns', { severity: 'warning', causes: ['breaks'] }),
    rule('breaks', { stage: 'token' }),
  )
  expect(first).toEqual(['warns', true, null])
})

test('an info is neither the cause of an error nor a root cause beside one', () => {
  expect(causes(rule('note', { severity: 'info', causes: ['broken'] }), rule('broken'))).toEqual([
    ['broken', true, null],
    ['note', false, null],
  ])
  expect(causes(rule('note', { severity: 'info' }))).toEqual([['note', true, null]])
})

test('rules that cause each other are told apart by their stage', () => {
  expect(causes(rule('b', { stage: 'use', causes: ['a'] }), rule('a', { causes: ['b'] }))).toEqual([
    ['a', true, null],
    ['b', false, 'a'],
  ])
})

test('a crash becomes a finding about the rule and leaves the others alone', () => {
  const broken = rule('broken', {
    detect: () => {
      throw new Error('cannot read x')
    },
  })
  const { findings, results } = diagnose(trace, [broken, rule('other')])
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([
    ['other', 'error'],
    ['rule-crashed', 'info'],
  ])
  expect(findings[1]?.title).toContain('broken')
  expect(findings[1]?.remark).toBe('cannot read x')
  expect(results).toEqual([
    { rule: 'broken', outcome: 'unknown' },
    { rule: 'other', outcome: 'fail' },
  ])
})

test('a crash while a fix is written is isolated too', () => {
  const broken = rule('broken', {
    fix: () => {
      throw new Error('no host')
    },
  })
  expect(diagnose(trace, [broken]).findings.map(({ rule }) => rule)).toEqual(['rule-crashed'])
})

test('revisions and missing steps make a rule inapplicable', () => {
  const results = diagnose(traceOf().upTo('challenge').build(), [
    rule('older', { revisions: ['2025-03-26'] }),
    rule('later', { needs: ['token'] }),
    rule('not-yet', { needs: ['authorization-response'] }),
    rule('fine', passes),
  ]).results
  expect(results.map(({ outcome }) => outcome)).toEqual([
    'inapplicable',
    'inapplicable',
    'inapplicable',
    'pass',
  ])
})

test('severity follows the revision, and the gravest hit decides', () => {
  const byRevision = rule('a', {
    severity: (revision) => (revision === '2025-06-18' ? 'error' : 'warning'),
  })
  const older = traceOf().revision('2025-06-18').build()
  expect(diagnose(older, [byRevision]).findings[0]?.severity).toBe('error')
  expect(diagnose(trace, [byRevision]).findings[0]?.severity).toBe('warning')
  const twice = rule('b', {
    severity: 'warning',
    detect: () => [{ evidence: [] }, { evidence: [], severity: 'error' }],
  })
  expect(diagnose(trace, [twice]).findings[0]?.severity).toBe('error')
})

test('several hits are one finding with all their evidence', () => {
  const many = rule('many', {
    detect: (view) =>
      view.resourceDocuments.map(({ exchange, url }) => ({
        evidence: view.at(exchange, '/resource'),
        remark: new URL(url).pathname,
      })),
  })
  const [finding] = diagnose(trace, [many]).findings
  expect(finding?.evidence).toHaveLength(2)
  expect(finding?.remark).toBe(
    '/.well-known/oauth-protected-resource/mcp · /.well-known/oauth-protected-resource',
  )
})

test('the recipe of the recognised stack comes along', () => {
  const uvicorn = traceOf()
    .challenge({ headers: { server: 'uvicorn', 'www-authenticate': 'Bearer' } })
    .build()
  const withRecipes = rule('a', {
    recipes: { entra: 'Use Entra.', uvicorn: 'Use --proxy-headers.' },
  })
  expect(diagnose(uvicorn, [withRecipes]).findings[0]?.recipe).toEqual({
    stack: 'uvicorn',
    text: 'Use --proxy-headers.',
  })
  expect(diagnose(trace, [withRecipes]).findings[0]?.recipe).toBeNull()
})

test('judging gently comes to the same, with a pause before each rule', async () => {
  let pauses = 0
  const gently = await diagnoseGently(trace, () => {
    pauses++
  })
  expect(gently).toEqual(diagnose(trace))
  expect(pauses).toBe(rules.length)
})
