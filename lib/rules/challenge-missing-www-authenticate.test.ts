import { challengeMissingWwwAuthenticate } from './challenge-missing-www-authenticate'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

testRule(challengeMissingWwwAuthenticate, {
  pass: [{ name: 'the healthy login', trace: traceOf() }],
  fail: [
    {
      name: 'a bare 401',
      trace: traceOf().challenge({ headers: { 'Content-Type': 'application/json' } }),
      evidence: [[mcp, 'status']],
      fixRepairs: true,
    },
  ],
  inapplicable: [
    { name: 'another status', trace: traceOf().challenge(reply(403)) },
    {
      name: 'a server that wants a key',
      trace: traceOf()
        .challenge(reply(401, { error: 'Missing API key' }))
        .resourceMetadata(reply(404)),
    },
  ],
})
