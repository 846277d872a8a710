import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenUnknownClientErrorCode } from './token-unknown-client-error-code'

const probe = 'token-requests'
const request = {
  method: 'POST',
  url: 'https://auth.example.com/token',
  body: 'grant_type=authorization_code&code=bogus&client_id=unknown-1',
}

testRule(tokenUnknownClientErrorCode, {
  pass: [
    {
      name: 'invalid_client',
      trace: traceOf().probe(probe, 'token', request, refuses(401, 'invalid_client')),
    },
  ],
  fail: [
    {
      name: 'invalid_request',
      trace: traceOf().probe(probe, 'token', request, refuses(400, 'invalid_request')),
      evidence: ['/error'],
      severity: 'warning',
      fix: 'invalid_client',
    },
    {
      name: 'the login’s own client',
      trace: traceOf().token(refuses(400, 'unauthorized_client', 'Unknown client')),
      evidence: ['/error'],
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
