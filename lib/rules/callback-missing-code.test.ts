import { callbackMissingCode } from './callback-missing-code'
import { testRule, traceOf } from './testing'

const home = 'http://localhost:8085/callback'

testRule(callbackMissingCode, {
  pass: [
    { name: 'a code', trace: traceOf() },
    { name: 'an error', trace: traceOf().callback({ code: null, error: 'access_denied' }) },
  ],
  fail: [
    {
      name: 'state and iss only',
      trace: traceOf().callback({ code: null }),
      evidence: ['callback:code'],
      severity: 'error',
      remark: 'only state, iss',
      fix: 'code=AUTHORIZATION-CODE',
    },
    {
      name: 'behind the #',
      trace: traceOf().callback(`${home}#code=abc&state=Yx2kR0vT8dQ4`),
      remark: 'behind the #',
    },
    {
      name: 'encoded twice',
      trace: traceOf().callback(`${home}?code%3Dabc%26state%3DYx2kR0vT8dQ4`),
      remark: 'encoded twice',
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
