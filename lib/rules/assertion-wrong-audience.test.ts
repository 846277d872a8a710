import { assertionWrongAudience } from './assertion-wrong-audience'
import { testRule, traceOf } from './testing'
import { withAssertion, withIdJag } from './testing/grants'

testRule(assertionWrongAudience, {
  pass: [
    { name: 'an ID-JAG for the issuer', trace: withIdJag() },
    { name: 'a workload for the issuer', trace: withAssertion() },
  ],
  fail: [
    {
      name: 'an ID-JAG for the resource',
      trace: withIdJag({ aud: 'https://mcp.example.com/mcp' }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'aud is "https://mcp.example.com/mcp"',
      fix: 'https://auth.example.com',
    },
    { name: 'a workload for its platform', trace: withAssertion({ aud: 'kubernetes' }) },
  ],
  inapplicable: [{ name: 'another grant', trace: traceOf() }],
})
