import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { useAuthorizationHeaderStripped } from './use-authorization-header-stripped'

const challenge = {
  'WWW-Authenticate':
    'Bearer resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"',
}
const missing = reply(401, { error: 'Missing Authorization header' }, challenge)
const generic = reply(401, { error: 'invalid_token' }, challenge)

testRule(useAuthorizationHeaderStripped, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    {
      name: 'one answer for everything proves nothing',
      trace: traceOf().challenge(generic).verify(generic),
    },
    { name: 'another answer', trace: traceOf().challenge(missing).verify(generic) },
  ],
  fail: [
    {
      name: 'the same answer, which misses a credential',
      trace: traceOf().challenge(missing).verify(missing),
      evidence: ['body', 'body'],
      severity: 'error',
      fix: 'SetEnvIf Authorization',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
