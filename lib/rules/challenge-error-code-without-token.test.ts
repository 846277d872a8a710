import { challengeErrorCodeWithoutToken } from './challenge-error-code-without-token'
import { testRule, traceOf } from './testing'
import { mcp, prm } from './testing/urls'

testRule(challengeErrorCodeWithoutToken, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'invalid_token',
      trace: traceOf().challenge({
        headers: { 'WWW-Authenticate': `Bearer error="invalid_token", resource_metadata="${prm}"` },
      }),
      evidence: [[mcp, 'header:www-authenticate']],
      severity: 'info',
      remark: 'error="invalid_token"',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no challenge', trace: traceOf().challenge({ headers: {} }) }],
})
