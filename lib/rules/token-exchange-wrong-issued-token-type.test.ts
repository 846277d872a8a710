import { testRule, traceOf } from './testing'
import { exchangedFor } from './testing/grants'
import { reply } from './testing/reply'
import { tokenExchangeWrongIssuedTokenType } from './token-exchange-wrong-issued-token-type'

const type = 'urn:ietf:params:oauth:token-type:'
const given = (issued_token_type?: string) =>
  exchangedFor(reply(200, { access_token: 'a.b.c', issued_token_type, token_type: 'N_A' }))

testRule(tokenExchangeWrongIssuedTokenType, {
  pass: [{ name: 'an ID-JAG', trace: given(`${type}id-jag`) }],
  fail: [
    {
      name: 'an access token',
      trace: given(`${type}access_token`),
      evidence: ['/issued_token_type'],
      severity: 'error',
      remark: 'access_token',
    },
    { name: 'it does not say', trace: given(), remark: 'missing' },
  ],
  inapplicable: [
    { name: 'another grant', trace: traceOf() },
    { name: 'refused', trace: exchangedFor(reply(400, { error: 'invalid_target' })) },
  ],
})
