import { corsWildcardWithCredentials } from './cors-wildcard-with-credentials'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const preflight = (origin: string) =>
  traceOf().preflight(
    reply(204, '', {
      'Access-Control-Allow-Origin': origin,
      'Access-Control-Allow-Credentials': 'true',
    }),
  )

testRule(corsWildcardWithCredentials, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    { name: 'one page of one’s own', trace: preflight('https://app.example.com') },
  ],
  fail: [
    {
      name: 'a star',
      trace: preflight('*'),
      evidence: [[mcp, 'header:access-control-allow-credentials']],
      severity: 'warning',
      remark: 'for *',
    },
    { name: 'whoever asks', trace: preflight('https://inspector.example') },
  ],
})
