import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenIssMismatch } from './token-iss-mismatch'

const other = traceOf().claims({ iss: 'https://sts.windows.net/tenant/' })

testRule(tokenIssMismatch, {
  pass: [{ name: 'the issuer of the metadata', trace: traceOf() }],
  fail: [
    {
      name: 'another issuer, refused',
      trace: other.verify(refuses(401, 'invalid_token')),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'iss is https://sts.windows.net/tenant/',
      fix: '"iss": "https://auth.example.com"',
    },
    { name: 'another issuer, accepted', trace: other, severity: 'warning' },
  ],
  inapplicable: [
    { name: 'no iss', trace: traceOf().claims({ iss: undefined }) },
    { name: 'an opaque token', trace: traceOf().token({ access_token: 'opaque-1' }) },
  ],
})
