import type { TokenSignature } from '@/lib/flow/facts'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenSignatureInvalid } from './token-signature-invalid'

const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'user-1' })}.`
const checked = (outcome: TokenSignature['outcome'], reason: string | null = null) =>
  traceOf().facts({
    tokenSignature: {
      value: { outcome, algorithm: 'RS256', keyId: 'k1', reason },
      from: { computed: 'the test' },
    },
  })
const invalid = checked('invalid', 'no applicable key found in the JSON Web Key Set')

testRule(tokenSignatureInvalid, {
  pass: [{ name: 'the key is published', trace: checked('verified') }],
  fail: [
    {
      name: 'not signed',
      trace: traceOf().token({ access_token: unsigned }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'not signed',
      fix: 'https://auth.example.com/jwks',
    },
    {
      name: 'the key is not published, and the token is refused',
      trace: invalid.verify(refuses(401, 'invalid_token')),
      severity: 'error',
      remark: 'kid k1: no applicable key found',
    },
    { name: 'the key is not published', trace: invalid, severity: 'warning' },
  ],
  unknown: [
    { name: 'nobody fetched the keys', trace: traceOf() },
    { name: 'no keys are published', trace: checked('unchecked') },
  ],
  inapplicable: [{ name: 'an opaque token', trace: traceOf().token({ access_token: 'opaque-1' }) }],
})
