import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenPkceVerificationFailed } from './token-pkce-verification-failed'

testRule(tokenPkceVerificationFailed, {
  pass: [
    { name: 'accepted', trace: traceOf() },
    { name: 'another reason', trace: traceOf().token(refuses(400, 'invalid_grant', 'expired')) },
  ],
  fail: [
    {
      name: 'the verifier is refused',
      trace: traceOf().token(refuses(400, 'invalid_grant', 'code_verifier does not match')),
      evidence: ['/error'],
      severity: 'error',
      fix: 'code_challenge = E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    },
  ],
  inapplicable: [{ name: 'no token request', trace: traceOf().callback(null) }],
})
