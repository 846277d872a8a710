import { idJagWrongClientId } from './id-jag-wrong-client-id'
import { testRule, traceOf } from './testing'
import { withIdJag } from './testing/grants'

testRule(idJagWrongClientId, {
  pass: [{ name: 'as asked for', trace: withIdJag() }],
  fail: [
    {
      name: 'another one',
      trace: withIdJag({ client_id: 'client-at-idp' }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'client_id is "client-at-idp"',
    },
    { name: 'none', trace: withIdJag({ client_id: undefined }), remark: 'no client_id' },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
