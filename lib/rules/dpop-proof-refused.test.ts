import { dpopProofRefused } from './dpop-proof-refused'
import { testRule, traceOf } from './testing'
import { bound, posted } from './testing/grants'
import { reply } from './testing/reply'

testRule(dpopProofRefused, {
  pass: [{ name: 'it is taken', trace: bound() }],
  fail: [
    {
      name: 'it is refused',
      trace: posted(reply(400, { error: 'invalid_dpop_proof', error_description: 'htu' })),
      evidence: ['/error'],
      severity: 'error',
      remark: '400 invalid_dpop_proof: htu',
      fix: '"htm": "POST"',
    },
  ],
  inapplicable: [{ name: 'no proof was sent', trace: traceOf() }],
})
