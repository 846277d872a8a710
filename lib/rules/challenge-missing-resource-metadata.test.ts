import { challengeMissingResourceMetadata } from './challenge-missing-resource-metadata'
import { testRule, traceOf } from './testing'
import { mcp } from './testing/urls'

const bare = traceOf().challenge({ headers: { 'WWW-Authenticate': 'Bearer' } })

testRule(challengeMissingResourceMetadata, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'the newest revision',
      trace: bare,
      evidence: [[mcp, 'header:www-authenticate']],
      severity: 'warning',
      fixRepairs: true,
    },
    { name: '2025-06-18 requires it', trace: bare.revision('2025-06-18'), severity: 'error' },
  ],
  inapplicable: [
    { name: '2025-03-26 knows none', trace: bare.revision('2025-03-26') },
    { name: 'no challenge', trace: traceOf().challenge({ headers: {} }) },
  ],
})
