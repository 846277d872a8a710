import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { use401WithFreshToken } from './use-401-with-fresh-token'

testRule(use401WithFreshToken, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: '403', trace: traceOf().verify(reply(403, 'Forbidden')) },
    {
      name: 'a later call is about scope',
      trace: traceOf().call(
        'tools/list',
        reply(401, '', { 'WWW-Authenticate': 'Bearer error="insufficient_scope", scope="admin"' }),
      ),
    },
    {
      name: 'a scope is missing, which has a rule of its own',
      trace: traceOf().verify(
        reply(401, '', { 'WWW-Authenticate': 'Bearer error="invalid_token", scope="admin"' }),
      ),
    },
  ],
  fail: [
    {
      name: 'refused',
      trace: traceOf().verify(refuses(401, 'invalid_token', 'audience does not match')),
      evidence: ['status'],
      severity: 'error',
      remark: 'audience does not match',
      fix: 'resource_metadata="https://mcp.example.com/.well-known/oauth-protected-resource/mcp"',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
