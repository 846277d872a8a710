import { idTokenAudMismatch } from './id-token-aud-mismatch'
import { testRule, traceOf } from './testing'
import { withIdToken } from './testing/id-token'

testRule(idTokenAudMismatch, {
  pass: [{ name: 'as it has to be', trace: withIdToken({}) }],
  fail: [
    {
      name: 'the resource',
      trace: withIdToken({ aud: 'https://mcp.example.com/mcp' }),
      evidence: ['/id_token'],
      severity: 'warning',
      remark: 'the client id: c-7f3a9d',
      fix: '"aud": "c-7f3a9d"',
    },
  ],
  inapplicable: [{ name: 'no ID token', trace: traceOf() }],
})
