import { dcrRejectsPublicClient } from './dcr-rejects-public-client'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-auth-methods'
const post = (body: object) => ({ method: 'POST', body: JSON.stringify(body) })
const refused = refuses(400, 'invalid_client_metadata', 'Unsupported token_endpoint_auth_method')

testRule(dcrRejectsPublicClient, {
  pass: [
    {
      name: 'the check registers with none',
      trace: traceOf().probe(
        probe,
        'registration',
        post({ token_endpoint_auth_method: 'none' }),
        reply(201, { client_id: 'x' }),
      ),
    },
    {
      name: 'only a secret method is refused',
      trace: traceOf().probe(
        probe,
        'registration',
        post({ token_endpoint_auth_method: 'client_secret_post' }),
        refused,
      ),
    },
  ],
  fail: [
    {
      name: 'the login is refused',
      trace: traceOf().registration(refused),
      evidence: ['/error'],
      severity: 'error',
      remark: 'Unsupported token_endpoint_auth_method',
      fix: '"token_endpoint_auth_method": "none"',
    },
    {
      name: 'a request without the member is refused',
      trace: traceOf().probe(probe, 'registration', post({}), refused),
      evidence: ['/error'],
      remark: 'without token_endpoint_auth_method',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
