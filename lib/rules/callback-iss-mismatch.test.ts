import { callbackIssMismatch } from './callback-iss-mismatch'
import { testRule, traceOf } from './testing'

testRule(callbackIssMismatch, {
  pass: [
    { name: 'the issuer of the metadata', trace: traceOf() },
    { name: 'no iss at all', trace: traceOf().callback({ iss: null }) },
  ],
  fail: [
    {
      name: 'a slash at the end',
      trace: traceOf().callback({ iss: 'https://auth.example.com/' }),
      evidence: ['callback:iss'],
      severity: 'error',
      remark: 'expected https://auth.example.com, received https://auth.example.com/',
      fix: 'iss=https%3A%2F%2Fauth.example.com',
    },
    {
      name: 'another server, in an error',
      trace: traceOf().callback({
        code: null,
        error: 'access_denied',
        iss: 'https://evil.example',
      }),
      evidence: ['callback:iss'],
    },
  ],
  inapplicable: [{ name: 'nobody came back', trace: traceOf().callback(null) }],
})
