import { proxyChainHidesChallenge } from './proxy-chain-hides-challenge'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const key = reply(
  401,
  { error: 'Send your API token.' },
  { 'WWW-Authenticate': 'Bearer realm="x"' },
)

testRule(proxyChainHidesChallenge, {
  pass: [
    { name: 'the OAuth challenge', trace: traceOf() },
    {
      name: 'a challenge that forgets the metadata without speaking of a key',
      trace: traceOf().challenge(reply(401, '', { 'WWW-Authenticate': 'Bearer' })),
    },
  ],
  fail: [
    {
      name: 'asks for a key, and people could sign in',
      trace: traceOf().challenge(key),
      evidence: ['header:www-authenticate'],
      severity: 'warning',
      fix: 'resource_metadata="https://mcp.example.com/',
      fixRepairs: true,
    },
    {
      name: 'with no challenge at all',
      trace: traceOf().challenge(reply(401, { error: 'Missing API key' })),
      evidence: ['status'],
    },
    {
      name: 'takes a key that was given',
      trace: traceOf()
        .challenge(reply(401, '', { 'WWW-Authenticate': 'Bearer' }))
        .settings({ headers: [['X-API-Key', 'k']] }),
    },
    {
      name: 'in 2025-06-18',
      trace: traceOf().revision('2025-06-18').challenge(key),
      severity: 'error',
    },
  ],
  inapplicable: [
    { name: 'nobody can sign in', trace: traceOf().challenge(key).resourceMetadata(reply(404)) },
  ],
})
