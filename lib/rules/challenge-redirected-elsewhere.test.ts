import { challengeRedirectedElsewhere } from './challenge-redirected-elsewhere'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const moved = 'https://www.example.com/ai/mcp'

testRule(challengeRedirectedElsewhere, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a redirect to a login page',
      trace: traceOf().challenge(reply(302, '', { Location: 'https://login.example.com/' })),
    },
    {
      name: 'a redirect to the same path',
      trace: traceOf().challenge(reply(308, '', { Location: '/mcp/' })),
    },
  ],
  fail: [
    {
      name: 'another host',
      trace: traceOf()
        .challenge(reply(308, '', { Location: moved }))
        .document(moved, reply(401, {}, { 'WWW-Authenticate': 'Bearer' })),
      evidence: [[mcp, 'header:location']],
      severity: 'warning',
      fix: moved,
    },
  ],
})
