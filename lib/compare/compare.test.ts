import { expect, test } from 'vitest'
import { reply } from '@/lib/rules/testing/reply'
import { compare } from './compare'
import type { Run } from './run'
import { type Change, runFor, same, slash } from './testing'
import { text } from './text'
import { telling } from './words'

test('a run compared with itself has nothing to tell', () => {
  const comparison = compare(runFor(), runFor())
  expect(comparison).toMatchObject({
    sameServer: true,
    worse: false,
    findings: [],
    exchanges: [],
    steps: [],
    clients: [],
    noise: [],
    headline: 'No findings before, none now.',
  })
  expect(comparison.documents.flatMap(({ changes }) => changes)).toEqual([])
})

test.each<[string, Change, Change, string, boolean, string[]]>([
  [
    'fixed',
    (b) => b.resourceMetadata(slash),
    same,
    '1 finding fixed, none new.',
    false,
    ['prm-resource-trailing-slash fixed'],
  ],
  [
    'new',
    same,
    (b) => b.resourceMetadata(slash),
    '1 new finding, none fixed.',
    true,
    ['prm-resource-trailing-slash new'],
  ],
  [
    'remaining',
    (b) => b.resourceMetadata(slash),
    (b) => b.resourceMetadata(slash),
    'The same 1 finding as before.',
    false,
    ['prm-resource-trailing-slash remaining'],
  ],
  [
    'not looked at, because the second run stops before it',
    (b) => b.claims({ aud: 'https://other.example' }),
    (b) => b.upTo('server-metadata'),
    'No finding fixed, none new, 1 not looked at this time.',
    false,
    ['token-aud-mismatch unseen'],
  ],
])('a finding is %s', (_, before, after, headline, worse, fates) => {
  const comparison = compare(runFor(before), runFor(after))
  expect(comparison.headline).toBe(headline)
  expect(comparison.worse).toBe(worse)
  const grave = comparison.findings.filter(
    ({ before, after }) => (after ?? before)?.severity !== 'info',
  )
  expect(grave.map(({ rule, fate }) => `${rule} ${fate}`)).toEqual(fates)
})

test('a new finding says whether its rule could look before', () => {
  const wrong: Change = (b) => b.claims({ aud: 'https://other.example' })
  const [never] = compare(
    runFor((b) => b.upTo('server-metadata')),
    runFor(wrong),
  ).findings
  const [passed] = compare(runFor(), runFor(wrong)).findings
  expect(never).toMatchObject({ rule: 'token-aud-mismatch', fate: 'new', looked: false })
  expect(passed).toMatchObject({ rule: 'token-aud-mismatch', fate: 'new', looked: true })
})

test.each<[string, Change, Change, string, object[]]>([
  [
    'a changed member',
    (b) => b.resourceMetadata(slash),
    same,
    'resource-metadata',
    [
      {
        at: '/resource',
        kind: 'changed',
        before: 'https://mcp.example.com/mcp/',
        after: 'https://mcp.example.com/mcp',
      },
    ],
  ],
  [
    'an added and a removed one',
    (b) => b.resourceMetadata({ 'a/b': 1 }),
    (b) => b.resourceMetadata({ 'c~d': null }),
    'resource-metadata',
    [
      { at: '/a~1b', kind: 'removed', before: 1 },
      { at: '/c~0d', kind: 'added', after: null },
    ],
  ],
  [
    'a list is a set, its order only a remark',
    (b) => b.resourceMetadata({ scopes_supported: ['a', 'b'], resource_name: ['x'] }),
    (b) => b.resourceMetadata({ scopes_supported: ['b', 'a'], resource_name: ['x', 'y'] }),
    'resource-metadata',
    [
      { at: '/scopes_supported', kind: 'reordered', before: ['a', 'b'], after: ['b', 'a'] },
      { at: '/resource_name', kind: 'changed', before: ['x'], after: ['x', 'y'] },
    ],
  ],
  [
    'a claim',
    (b) => b.claims({ aud: 'https://other.example' }),
    (b) => b.claims({ jti: 't-2', exp: 7 }),
    'claims',
    [
      {
        at: '/aud',
        kind: 'changed',
        before: 'https://other.example',
        after: 'https://mcp.example.com/mcp',
      },
    ],
  ],
  [
    'a registration without its random ids',
    (b) => b.registration({ client_id: 'one', scope: 'a' }),
    (b) => b.registration({ client_id: 'two', scope: 'b' }),
    'registration',
    [{ at: '/scope', kind: 'changed', before: 'a', after: 'b' }],
  ],
])('documents: %s', (_, before, after, id, changes) => {
  const { documents } = compare(runFor(before), runFor(after))
  const document = documents.find((known) => known.id === id)
  expect(telling(document?.changes ?? [])).toEqual(changes)
})

test('the answer: its status, its headers without dates and ids, its error', () => {
  const answer = (status: number, headers: Record<string, string>, error: string): Change => {
    return (b) =>
      b.token(reply(status, { error }, { 'Content-Type': 'application/json', ...headers }))
  }
  const before = answer(400, { Date: 'Mon, 01 Jan 2026 10:00:00 GMT', 'CF-Ray': 'a', X: '1' }, 'a')
  const after = answer(401, { Date: 'Tue, 02 Jan 2026 10:00:00 GMT', 'CF-Ray': 'b', X: '2' }, 'b')
  const { exchanges, noise } = compare(runFor(before), runFor(after))
  const token = exchanges.find(({ step }) => step === 'token')
  expect(token).toMatchObject({ before: { outcome: '400' }, after: { outcome: '401' } })
  expect(telling(token?.headers ?? [])).toEqual([
    { at: 'header:x', kind: 'changed', before: '1', after: '2' },
  ])
  expect(telling(token?.body ?? [])).toEqual([
    { at: '/error', kind: 'changed', before: 'a', after: 'b' },
  ])
  expect(noise.map(({ id }) => id)).toEqual(expect.arrayContaining(['time', 'request']))
})

test('a step that was done and fails now makes it worse', () => {
  const failed = (run: Run): Run => ({
    ...run,
    trace: {
      ...run.trace,
      steps: run.trace.steps.map((step) =>
        step.id === 'verify'
          ? { ...step, state: 'failed', error: { code: 'x', message: 'No answer.', hint: '' } }
          : step,
      ),
    },
  })
  const comparison = compare(runFor(), failed(runFor()))
  expect(comparison.worse).toBe(true)
  expect(comparison.steps).toEqual([
    {
      step: 'verify',
      before: 'done',
      after: 'failed',
      beforeError: null,
      afterError: 'No answer.',
    },
  ])
  expect(compare(failed(runFor()), runFor()).worse).toBe(false)
})

test('clients whose verdict changed', () => {
  const verdict = (verdict: 'works' | 'fails', because: string[]) =>
    ({ id: 'vscode', verdict, because, basis: 'profile', message: null, change: null }) as const
  const before = { ...runFor(), verdicts: [verdict('fails', ['a-rule'])] }
  const after = { ...runFor(), verdicts: [verdict('works', [])] }
  expect(compare(before, after).clients).toEqual([
    { id: 'vscode', before: 'fails', after: 'works', because: [] },
  ])
})

test('a server somewhere else is told, and its URLs are no difference', () => {
  const comparison = compare(
    runFor((b) => b.server('https://staging.example.org/team/mcp')),
    runFor(),
  )
  expect(comparison.sameServer).toBe(false)
  expect(comparison.documents[0]?.changes).toEqual([])
  expect(comparison.exchanges.filter(({ presence }) => presence !== 'both')).toEqual([])
  expect(comparison.exchanges.filter(({ moved }) => moved)).toEqual([])
  expect(text(comparison)).toContain('Two servers')
})
