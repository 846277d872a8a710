import { asPathIssuerNotInserted } from './as-path-issuer-not-inserted'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'

const tenant = traceOf().resourceMetadata({
  authorization_servers: ['https://auth.example.com/tenant'],
})
const document = reply(200, {
  issuer: 'https://auth.example.com/tenant',
  token_endpoint: 'https://auth.example.com/tenant/token',
})

testRule(asPathIssuerNotInserted, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'inserted',
      trace: tenant.document(
        'https://auth.example.com/.well-known/oauth-authorization-server/tenant',
        document,
      ),
    },
    {
      name: 'appended, as OpenID Connect wants it',
      trace: tenant.document(
        'https://auth.example.com/tenant/.well-known/openid-configuration',
        document,
      ),
    },
  ],
  fail: [
    {
      name: 'appended',
      trace: tenant.document(
        'https://auth.example.com/tenant/.well-known/oauth-authorization-server',
        document,
      ),
      evidence: [
        ['https://auth.example.com/tenant/.well-known/oauth-authorization-server', 'status'],
      ],
      fix: 'https://auth.example.com/.well-known/oauth-authorization-server/tenant',
    },
  ],
})
