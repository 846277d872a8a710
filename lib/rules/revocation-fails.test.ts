import { revocationFails } from './revocation-fails'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { type Reply, reply } from './testing/reply'

const asked = (hint: string, answer: Reply) =>
  traceOf().exchange({
    step: 'revocation',
    request: {
      method: 'POST',
      url: 'https://auth.example.com/revoke',
      body: `token=t-1&token_type_hint=${hint}`,
    },
    reply: answer,
  })

testRule(revocationFails, {
  pass: [
    { name: '200', trace: asked('refresh_token', reply(200, '')) },
    {
      name: 'access tokens need not be revocable',
      trace: asked('access_token', refuses(400, 'unsupported_token_type')),
    },
  ],
  fail: [
    {
      name: 'a secret is wanted',
      trace: asked('access_token', refuses(401, 'invalid_client')),
      evidence: ['/error'],
      severity: 'warning',
      remark: '401 invalid_client',
      fix: 'HTTP/1.1 200 OK',
    },
    {
      name: 'refresh tokens have to be revocable',
      trace: asked('refresh_token', refuses(400, 'unsupported_token_type')),
      remark: '400 unsupported_token_type',
    },
    {
      name: 'not there',
      trace: asked('access_token', reply(404, 'Not Found')),
      evidence: ['status'],
      remark: '404',
    },
  ],
  unknown: [{ name: 'nothing was revoked', trace: traceOf() }],
})
