import { assertionRefused } from './assertion-refused'
import { testRule, traceOf } from './testing'
import { withAssertion } from './testing/grants'
import { reply } from './testing/reply'

const refused = reply(400, { error: 'invalid_grant', error_description: 'Untrusted issuer.' })

testRule(assertionRefused, {
  pass: [{ name: 'it is taken', trace: withAssertion() }],
  fail: [
    {
      name: 'nobody trusts the issuer',
      trace: withAssertion().token(refused),
      evidence: ['/error'],
      severity: 'error',
      remark: '400 invalid_grant: Untrusted issuer.',
      fix: 'system:serviceaccount',
    },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf().token(refused) }],
})
