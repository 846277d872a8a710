import { idJagWrongType } from './id-jag-wrong-type'
import { testRule, traceOf } from './testing'
import { withIdJag } from './testing/grants'

testRule(idJagWrongType, {
  pass: [{ name: 'oauth-id-jag+jwt', trace: withIdJag() }],
  fail: [
    {
      name: 'JWT',
      trace: withIdJag({}, 'JWT'),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'typ is JWT',
      fix: 'oauth-id-jag+jwt',
    },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
