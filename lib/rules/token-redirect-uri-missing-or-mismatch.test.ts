import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenRedirectUriMissingOrMismatch } from './token-redirect-uri-missing-or-mismatch'

testRule(tokenRedirectUriMissingOrMismatch, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'another reason', trace: traceOf().token(refuses(400, 'invalid_grant', 'expired')) },
  ],
  fail: [
    {
      name: 'compared with another one',
      trace: traceOf().token(refuses(400, 'invalid_grant', 'redirect_uri did not match')),
      evidence: ['/error'],
      severity: 'error',
      fix: 'http://localhost:8085/callback',
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
