import { idTokenSignatureInvalid } from './id-token-signature-invalid'
import { testRule, traceOf } from './testing'
import { jwt } from './testing/healthy'

const checked = (outcome: 'verified' | 'invalid' | 'unchecked') => {
  const id_token = jwt({})
  const signature = { outcome, algorithm: 'RS256', keyId: 'k1', reason: 'no matching key' } as const
  const from = { computed: 'the test' }
  return traceOf()
    .token({ id_token })
    .facts({
      idToken: { value: id_token, from },
      idTokenCheck: { value: { signature, atHash: null }, from },
    })
}

testRule(idTokenSignatureInvalid, {
  pass: [{ name: 'verified', trace: checked('verified') }],
  fail: [
    {
      name: 'no key fits',
      trace: checked('invalid'),
      evidence: ['/id_token'],
      severity: 'warning',
      remark: 'kid k1: no matching key',
      fix: 'https://auth.example.com/jwks',
    },
  ],
  unknown: [{ name: 'no keys to check with', trace: checked('unchecked') }],
  inapplicable: [{ name: 'no ID token', trace: traceOf() }],
})
