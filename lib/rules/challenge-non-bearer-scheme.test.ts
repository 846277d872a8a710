import { challengeNonBearerScheme } from './challenge-non-bearer-scheme'
import { testRule, traceOf } from './testing'
import { mcp } from './testing/urls'

testRule(challengeNonBearerScheme, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'Basic beside Bearer',
      trace: traceOf().challenge({
        headers: [
          ['WWW-Authenticate', 'Basic realm="x"'],
          ['WWW-Authenticate', 'Bearer'],
        ],
      }),
    },
  ],
  fail: [
    {
      name: 'Basic alone',
      trace: traceOf().challenge({ headers: { 'WWW-Authenticate': 'Basic realm="proxy"' } }),
      evidence: [[mcp, 'header:www-authenticate']],
      remark: 'only Basic',
      fixRepairs: true,
    },
  ],
  inapplicable: [{ name: 'no challenge', trace: traceOf().challenge({ headers: {} }) }],
})
