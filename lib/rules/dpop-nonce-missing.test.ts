import { dpopNonceMissing } from './dpop-nonce-missing'
import { testRule, traceOf } from './testing'
import { bound, posted } from './testing/grants'
import { reply } from './testing/reply'

const wanted = { error: 'use_dpop_nonce' }

testRule(dpopNonceMissing, {
  pass: [
    { name: 'nobody asks for one', trace: bound() },
    { name: 'it comes along', trace: posted(reply(400, wanted, { 'DPoP-Nonce': 'n-1' })) },
  ],
  fail: [
    {
      name: 'it does not come along',
      trace: posted(reply(400, wanted)),
      evidence: ['status'],
      severity: 'error',
      fix: 'DPoP-Nonce: ',
    },
  ],
  inapplicable: [{ name: 'no proof was sent', trace: traceOf() }],
})
