import { dcrScopeHandling } from './dcr-scope-handling'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-scopes'
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) })
const refused = refuses(
  400,
  'invalid_client_metadata',
  'Requested scopes are not valid: email, openid, profile',
)

testRule(dcrScopeHandling, {
  pass: [
    {
      name: 'unknown scopes are dropped',
      trace: traceOf().probe(
        probe,
        'registration',
        post({ scope: 'openid email' }),
        reply(201, { client_id: 'x', scope: 'files:read' }),
      ),
    },
  ],
  fail: [
    {
      name: 'the login is refused',
      trace: traceOf().registrationRequest({ scope: 'openid email profile' }).registration(refused),
      evidence: ['/error'],
      severity: 'error',
      fix: '"scope": "files:read files:write offline_access"',
    },
    {
      name: 'a request without scope is refused',
      trace: traceOf().probe(probe, 'registration', post({}), refused),
      severity: 'error',
      remark: 'without scope',
    },
    {
      name: 'unknown scopes are refused',
      trace: traceOf().probe(probe, 'registration', post({ scope: 'openid email' }), refused),
      severity: 'warning',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
