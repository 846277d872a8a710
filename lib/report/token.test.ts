import { expect, test } from 'vitest'
import { traceOf } from '@/lib/rules/testing'
import { reportToken } from './token'
import { tokenLines } from './token-lines'

const claim = (trace: ReturnType<typeof traceOf>, name: string, showSecrets = false) =>
  reportToken(trace.build(), showSecrets)?.claims.find((other) => other.name === name)

test('claims of the protocol are told, and who signed in is not', () => {
  const trace = traceOf().claims({ email: 'a@example.com' })
  expect(claim(trace, 'iss')).toMatchObject({
    value: 'https://auth.example.com',
    judgement: 'right',
    spec: { label: 'RFC 9068 §2.2' },
  })
  for (const name of ['sub', 'jti', 'email']) {
    expect(claim(trace, name)?.value).toBe('[hidden]')
  }
  expect(claim(trace, 'email', true)?.value).toBe('a@example.com')
  expect(JSON.stringify(reportToken(trace.build(), false))).not.toMatch(/eyJ|a@example|user-1/)
})

test('people read what is wrong, and what was done with the token', () => {
  const from = { computed: 'the test' }
  const proof = {
    fate: 'accepted',
    exchange: 3,
    words: 'The server still answers 200 to it.',
  } as const
  const trace = traceOf()
    .claims({ aud: 'https://other.example.com' })
    .facts({
      refreshed: {
        value: [{ what: 'scope', before: 'a b', after: 'a', outcome: 'worse', words: 'Lost: b.' }],
        from,
      },
      revoked: { value: { accessToken: proof, refreshToken: null, introspection: null }, from },
    })
  const token = reportToken(trace.build(), false)
  if (!token) throw new Error('there was a login')
  expect(tokenLines(token)).toEqual([
    'Contents: A JWT in the RFC 9068 profile; its signature was not checked.',
    'Claims: 7 right, 1 to look at.',
    'aud https://other.example.com: differs, does not name the resource; the resource: https://mcp.example.com/mcp',
    'Refreshed, scope: Lost: b.',
    'Revoked, access token: The server still answers 200 to it.',
  ])
})

test('a recording that hides the token says nothing of what is in it', () => {
  const hidden = traceOf().facts({
    accessToken: { value: '[hidden #0123abcd]', from: { computed: 'a recording' } },
  })
  expect(reportToken(hidden.build(), false)).toMatchObject({ kind: null, claims: [], summary: '' })
})
