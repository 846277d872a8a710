import { dcrRejectsExtraGrantTypes } from './dcr-rejects-extra-grant-types'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-grant-types'
const request = {
  method: 'POST',
  body: JSON.stringify({
    grant_types: ['authorization_code', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
  }),
}
const refused = refuses(400, 'invalid_client_metadata', 'unsupported grant_types')

testRule(dcrRejectsExtraGrantTypes, {
  pass: [
    {
      name: 'narrowed and accepted',
      trace: traceOf().probe(
        probe,
        'registration',
        request,
        reply(201, { client_id: 'x', grant_types: ['authorization_code'] }),
      ),
    },
  ],
  fail: [
    {
      name: 'the login is refused',
      trace: traceOf().registration(refused),
      evidence: ['/error'],
      severity: 'error',
      fix: 'refresh_token',
    },
    {
      name: 'jwt-bearer is refused',
      trace: traceOf().probe(probe, 'registration', request, refused),
      severity: 'warning',
      remark: 'jwt-bearer',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
