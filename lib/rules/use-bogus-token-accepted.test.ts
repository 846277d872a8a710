import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { useBogusTokenAccepted } from './use-bogus-token-accepted'

const probe = 'bearer-variants'
const request = {
  method: 'POST',
  headers: [['Authorization', 'Bearer made-up']] as const,
  body: '{}',
}
const served = reply(200, { jsonrpc: '2.0', id: 1, result: {} })

testRule(useBogusTokenAccepted, {
  pass: [
    {
      name: 'refused',
      trace: traceOf().probe(probe, 'challenge', request, refuses(401, 'invalid_token')),
    },
  ],
  fail: [
    {
      name: 'served',
      trace: traceOf().probe(probe, 'challenge', request, served),
      evidence: ['status'],
      severity: 'error',
      fix: 'error="invalid_token"',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
  inapplicable: [
    {
      name: 'an open server',
      trace: traceOf().challenge(served).probe(probe, 'challenge', request, served),
    },
  ],
})
