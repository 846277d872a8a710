import { testRule, traceOf } from './testing'
import { exchangedFor } from './testing/grants'
import { reply } from './testing/reply'
import { tokenExchangeRefused } from './token-exchange-refused'

testRule(tokenExchangeRefused, {
  pass: [{ name: 'it gives one', trace: exchangedFor(reply(200, { access_token: 'a.b.c' })) }],
  fail: [
    {
      name: 'nobody connected the server',
      trace: exchangedFor(
        reply(400, { error: 'invalid_target', error_description: 'Not connected.' }),
      ),
      evidence: ['/error'],
      severity: 'error',
      remark: '400 invalid_target: Not connected.',
      fix: 'https://auth.example.com',
    },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
