import { challengeAwsRemappedHeader } from './challenge-aws-remapped-header'
import { testRule, traceOf } from './testing'
import { mcp } from './testing/urls'

testRule(challengeAwsRemappedHeader, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'renamed by the gateway',
      trace: traceOf().challenge({ headers: { 'x-amzn-Remapped-WWW-Authenticate': 'Bearer' } }),
      evidence: [[mcp, 'header:x-amzn-remapped-www-authenticate']],
      fix: 'WWW-Authenticate: Bearer',
    },
  ],
})
