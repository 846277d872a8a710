import { challengeServerDoesNotSupportOauthApiKeyOnly } from './challenge-server-does-not-support-oauth-api-key-only'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const silent = traceOf()
  .resourceMetadata(reply(404))
  .document('https://mcp.example.com/.well-known/oauth-authorization-server', reply(404))

testRule(challengeServerDoesNotSupportOauthApiKeyOnly, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'a key is offered beside OAuth',
      trace: traceOf().challenge({ body: { error: 'Missing API key or token' } }),
    },
    {
      name: 'no metadata, and no word about a key',
      trace: silent.challenge(reply(401, { error: 'unauthorized' })),
    },
  ],
  fail: [
    {
      name: 'the body asks for a key',
      trace: silent.challenge(reply(401, { error: 'Missing API key' })),
      evidence: [[mcp, 'body']],
      severity: 'info',
    },
    {
      name: 'the challenge does',
      trace: silent.challenge(reply(401, '', { 'WWW-Authenticate': 'ApiKey realm="example"' })),
    },
  ],
})
