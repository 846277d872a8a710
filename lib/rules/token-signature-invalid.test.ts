import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'
import { tokenSignatureInvalid } from './token-signature-invalid'

const part = (value: object) => btoa(JSON.stringify(value)).replace(/=+$/, '')
const unsigned = `${part({ alg: 'none' })}.${part({ sub: 'user-1' })}.`
const keys = (...kids: string[]) =>
  traceOf().probe(
    'advertised-endpoints',
    'server-metadata',
    { url: 'https://auth.example.com/jwks' },
    reply(200, { keys: kids.map((kid) => ({ kid, kty: 'RSA' })) }),
  )

testRule(tokenSignatureInvalid, {
  pass: [{ name: 'the key is published', trace: keys('k0', 'k1') }],
  fail: [
    {
      name: 'not signed',
      trace: traceOf().token({ access_token: unsigned }),
      evidence: ['/access_token'],
      severity: 'error',
      remark: 'not signed',
      fix: 'https://auth.example.com/jwks',
    },
    {
      name: 'the key is not published, and the token is refused',
      trace: keys('k0').verify(refuses(401, 'invalid_token')),
      severity: 'error',
      remark: 'kid k1 is not among the 1 published keys',
    },
    { name: 'the key is not published', trace: keys('k0'), severity: 'warning' },
  ],
  unknown: [{ name: 'nobody fetched the keys', trace: traceOf() }],
  inapplicable: [{ name: 'an opaque token', trace: traceOf().token({ access_token: 'opaque-1' }) }],
})
