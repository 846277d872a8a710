import { expect, test } from 'vitest'
import { type Protection, recogniseProtection } from './protection'
import { traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { reply } from './testing/reply'
import { createView } from './view'

const bearer = { 'WWW-Authenticate': 'Bearer realm="x"' }
const served = reply(200, { jsonrpc: '2.0', id: 1, result: { tools: [] } })
const without = (challenge: ReturnType<typeof reply>) =>
  traceOf().challenge(challenge).resourceMetadata(reply(404)).serverMetadata(reply(404))
const first = traceOf()
  .build()
  .exchanges.find(({ step }) => step === 'challenge')
const forged = (trace: TraceBuilder, answer = served) => {
  const headers = [['X-Forwarded-User', 'made-up-1']] as const
  const request = { method: 'POST', headers, body: first?.request.body ?? '' }
  return trace.probe('forwarded-user', 'challenge', request, answer)
}
const jwt = `${btoa('{"alg":"RS256"}')}.${btoa('{"iss":"https://auth.example.com"}')}.c2ln`

const cases: [string, TraceBuilder, Protection['kind'], boolean, RegExp][] = [
  ['open', without(served), 'none', true, /without a token is answered/],
  [
    'an issuer elsewhere',
    traceOf(),
    'foreign-authorization-server',
    true,
    /names the issuer https:\/\/auth\.example\.com\/, on another origin/,
  ],
  [
    'an issuer on the same origin',
    traceOf().resourceMetadata({ authorization_servers: ['https://mcp.example.com'] }),
    'own-authorization-server',
    true,
    /on the origin of this server/,
  ],
  [
    'a key',
    without(reply(401, { error: 'Send your API token' }, bearer)),
    'static-token',
    true,
    /speaks of a key/,
  ],
  [
    'a 401 and nothing else',
    without(reply(401, '', bearer)),
    'static-token',
    false,
    /not finished/,
  ],
  [
    'a key that was given, where nobody looked further',
    traceOf()
      .challenge(reply(401, '', bearer))
      .settings({ accessToken: 'k' }),
    'static-token',
    false,
    /the Authorization that you gave is served; because of it, nobody looked/,
  ],
  [
    'a key that was given, and no login anywhere',
    without(reply(401, '', bearer))
      .settings({ headers: [['X-API-Key', 'k']] })
      .verify(served),
    'static-token',
    true,
    /the X-API-Key that you gave is served, and no metadata/,
  ],
  [
    'a token that may come from a login',
    traceOf().settings({ accessToken: 'k' }),
    'chain',
    false,
    /was not read.* if that came from a login/,
  ],
  [
    'a JWT that was given',
    traceOf().settings({ accessToken: jwt }),
    'authorization-server',
    true,
    /not read/,
  ],
  [
    'a key beside the login',
    traceOf().challenge(reply(401, { error: 'Missing API key' }, bearer)),
    'chain',
    true,
    /issuer .* speaks of a key/,
  ],
  [
    'a forged person beside the login',
    forged(traceOf()),
    'chain',
    true,
    /made-up person .* is served/,
  ],
  [
    'a forged person alone',
    forged(without(reply(403))),
    'forwarded-identity',
    true,
    /made-up person/,
  ],
  [
    'a forged person, refused',
    forged(traceOf(), reply(401)),
    'foreign-authorization-server',
    true,
    /issuer/,
  ],
  ['a bare 403', without(reply(403)), 'unknown', false, /answer is 403.* deeper check/],
  [
    'a bare 403, also for a forged person',
    forged(without(reply(403)), reply(403)),
    'unknown',
    false,
    /refused as well/,
  ],
]

test.each(cases)('%s', (_name, trace, kind, certain, seenBy) => {
  const protection = recogniseProtection(createView(trace.build()))
  expect(protection).toMatchObject({ kind, certain, seenBy: expect.stringMatching(seenBy) })
  expect(protection?.evidence).not.toEqual([])
})

test('nothing is said before anybody has looked', () => {
  const early = (trace: TraceBuilder) =>
    recogniseProtection(createView(trace.upTo('challenge').build()))
  expect(early(traceOf().challenge(reply(401, '', bearer)))).toBeNull()
  expect(early(traceOf().challenge(reply(403)))).toBeNull()
})

test('a chain is told in words', () => {
  const protection = recogniseProtection(createView(forged(traceOf()).build()))
  expect(protection?.words).toBe(
    'a chain of an authorization server on another origin and the identity that a reverse proxy forwards',
  )
})
