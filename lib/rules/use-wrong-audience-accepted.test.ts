import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { type Reply, reply } from './testing/reply'
import { useWrongAudienceAccepted } from './use-wrong-audience-accepted'

const asked = (answer: Reply, trace = traceOf()) =>
  trace.probe(
    'other-audience',
    'verify',
    {
      method: 'POST',
      url: 'https://mcp.example.com/mcp',
      headers: [['Authorization', 'Bearer foreign']],
    },
    answer,
  )
const served = reply(200, { jsonrpc: '2.0', id: 1, result: {} })

testRule(useWrongAudienceAccepted, {
  pass: [{ name: 'refused', trace: asked(refuses(401, 'invalid_token')) }],
  fail: [
    {
      name: 'served',
      trace: asked(served),
      evidence: ['status'],
      severity: 'error',
      fix: 'error="invalid_token"',
    },
  ],
  unknown: [
    { name: 'not tried', trace: traceOf() },
    {
      name: 'no token for another was to be had',
      trace: traceOf().probe(
        'other-audience',
        'verify',
        { method: 'POST', url: 'https://auth.example.com/token' },
        refuses(400, 'invalid_target'),
      ),
    },
  ],
  inapplicable: [
    {
      name: 'a server that anybody may use',
      trace: asked(
        served,
        traceOf().facts({ access: { value: 'open', from: { computed: 'the test' } } }),
      ),
    },
  ],
})
