import { dcrRateLimited } from './dcr-rate-limited'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

testRule(dcrRateLimited, {
  pass: [{ name: 'registered', trace: traceOf() }],
  fail: [
    {
      name: '429 with Retry-After',
      trace: traceOf().registration(reply(429, 'Too Many Requests', { 'Retry-After': '60' })),
      evidence: ['status'],
      severity: 'error',
      remark: 'Retry-After: 60',
    },
  ],
  inapplicable: [{ name: 'pre-registered', trace: traceOf().settings({ clientId: 'mine' }) }],
})
