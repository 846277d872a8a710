import { authorizePkceNotEnforced } from './authorize-pkce-not-enforced'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'

const probe = 'authorize-without-pkce'
const bare = { url: 'https://auth.example.com/authorize?response_type=code' }
const back = (query: string) =>
  reply(302, '', { Location: `http://localhost:8085/callback?${query}` })
const exchange = {
  method: 'POST',
  url: 'https://auth.example.com/token',
  body: 'grant_type=authorization_code&code=c&code_verifier=wrong',
}

testRule(authorizePkceNotEnforced, {
  pass: [
    {
      name: 'refused in the callback',
      trace: traceOf().probe(probe, 'authorization-response', bare, back('error=invalid_request')),
    },
    {
      name: 'the wrong verifier is refused',
      trace: traceOf().probe(probe, 'token', exchange, refuses(400, 'invalid_grant')),
    },
  ],
  fail: [
    {
      name: 'a code without code_challenge',
      trace: traceOf().probe(probe, 'authorization-response', bare, back('code=c')),
      evidence: ['header:location'],
      severity: 'error',
      fix: 'error=invalid_request',
    },
    {
      name: 'a token for the wrong verifier',
      trace: traceOf().probe(probe, 'token', exchange, reply(200, { access_token: 't' })),
      evidence: ['/access_token'],
    },
  ],
  unknown: [
    { name: 'nothing was tried', trace: traceOf() },
    {
      name: 'the sign-in page comes first',
      trace: traceOf().probe(probe, 'authorization-response', bare, html()),
    },
  ],
})
