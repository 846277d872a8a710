import { proxyStaticTokenWithoutHint } from './proxy-static-token-without-hint'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const given = { accessToken: 'k' }
const bare = reply(401, { error: 'unauthorized' })
const challenged = reply(401, '', { 'WWW-Authenticate': 'Bearer realm="x"' })

testRule(proxyStaticTokenWithoutHint, {
  pass: [
    { name: 'a challenge', trace: traceOf().settings(given).challenge(challenged) },
    {
      name: 'a word about the key',
      trace: traceOf()
        .settings(given)
        .challenge(reply(401, { error: 'Missing API key' })),
    },
  ],
  fail: [
    {
      name: 'a bare 401 to a server that takes the token',
      trace: traceOf().settings(given).challenge(bare),
      evidence: ['status'],
      severity: 'error',
      fix: 'WWW-Authenticate: Bearer realm=',
      fixRepairs: true,
    },
  ],
  inapplicable: [
    { name: 'people can sign in', trace: traceOf() },
    { name: 'no token is needed', trace: traceOf().settings(given).challenge(reply(200, {})) },
  ],
  unknown: [
    {
      name: 'the token is refused too',
      trace: traceOf().settings(given).challenge(bare).verify(bare),
    },
  ],
})
