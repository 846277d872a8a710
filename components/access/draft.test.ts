import { expect, test } from 'vitest'
import { serviceFor } from '@/lib/clients/services'
import { type Draft, newDraft, readDraft, usualKind } from './draft'

const bearer = { kind: 'token', header: 'Authorization', prefix: 'Bearer ' }
const typed = (kind: Draft['kind'], over: Partial<Draft> = {}): Draft => ({
  ...newDraft(kind, null),
  ...over,
})

test.each<[string, Draft, unknown]>([
  ['anonymous', typed('anonymous'), { name: 'anonymous', credential: { kind: 'anonymous' } }],
  [
    'a token, pasted with its scheme',
    typed('token', { name: 'reader', token: ' Bearer abc ' }),
    { name: 'reader', credential: { ...bearer, accessToken: 'abc' } },
  ],
  [
    'a bare key in a header of its own',
    typed('token', { token: 'abc', header: 'X-API-Key', scheme: '' }),
    {
      name: 'token',
      credential: { kind: 'token', header: 'X-API-Key', prefix: '', accessToken: 'abc' },
    },
  ],
  ['no token', typed('token'), { problem: 'Paste the token.' }],
  ['no header', typed('token', { token: 'a', header: 'a b' }), { problem: /header/ }],
  ['two lines', typed('token', { token: 'a\nb' }), { problem: /line breaks/ }],
  [
    'a scope, with stray space',
    typed('scope', { scope: ' a  b ' }),
    { name: 'narrower', credential: { kind: 'scope', scope: 'a b' } },
  ],
  ['no scope', typed('scope'), { problem: /scope/ }],
  [
    'what a proxy forwards',
    typed('headers', { headers: [['X-Forwarded-User', 'alice']] }),
    { name: 'proxy', credential: { kind: 'headers', headers: [['X-Forwarded-User', 'alice']] } },
  ],
  [
    'a header that says nothing',
    typed('headers', { headers: [['X-Forwarded-User', '']] }),
    { problem: /X-Forwarded-User/ },
  ],
  ['no headers', typed('headers'), { problem: /Name: value/ }],
  ['a name that is taken', typed('anonymous', { name: 'me' }), { problem: /already/ }],
])('%s', (_name, draft, wanted) => {
  const read = readDraft(draft, ['me'], null)
  if ('problem' in read) {
    const { problem } = wanted as { problem: string | RegExp }
    expect(read.problem).toMatch(problem)
  } else expect(read).toEqual(wanted)
})

test('a known service says how its token travels', () => {
  const sentry = serviceFor('https://mcp.sentry.dev/mcp')
  const draft = { ...newDraft('token', sentry), token: 'abc' }
  expect(readDraft(draft, [], sentry)).toMatchObject({
    credential: { header: 'Authorization', prefix: 'Sentry-Bearer ', accessToken: 'abc' },
  })
})

test('a service that wants several headers gets all of them to fill in', () => {
  const datadog = serviceFor('https://mcp.datadoghq.com/v1/mcp')
  expect(usualKind(datadog)).toBe('headers')
  const names = newDraft(usualKind(datadog), datadog).headers.map(([name]) => name)
  expect(names).toEqual(['DD_API_KEY', 'DD_APPLICATION_KEY'])
  expect(usualKind(null)).toBe('token')
})

test('a suggested name is one that nobody has', () => {
  expect(readDraft(typed('anonymous'), ['anonymous'], null)).toMatchObject({ name: 'anonymous 2' })
})
