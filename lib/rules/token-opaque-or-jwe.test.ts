import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { tokenOpaqueOrJwe } from './token-opaque-or-jwe'

const jweHeader = btoa(JSON.stringify({ alg: 'dir', enc: 'A256GCM' })).replace(/=+$/, '')
const opaque = traceOf().token({ access_token: 'opaque-1' })
const jwe = traceOf().token({ access_token: `${jweHeader}..iv.text.tag` })
const malformed = refuses(401, 'invalid_token', 'Invalid Compact JWS')

testRule(tokenOpaqueOrJwe, {
  pass: [
    { name: 'a JWT', trace: traceOf() },
    { name: 'an opaque token that works', trace: opaque },
    {
      name: 'an opaque token that is refused for another reason',
      trace: opaque.verify(refuses(401, 'invalid_token', 'Token has expired')),
    },
  ],
  fail: [
    {
      name: 'the server wants a JWT',
      trace: opaque.verify(malformed),
      evidence: ['/access_token', 'status'],
      severity: 'error',
      remark: '1 part: opaque',
      fix: 'https://mcp.example.com/mcp',
    },
    {
      name: 'an encrypted token is refused',
      trace: jwe.verify(refuses(401, 'invalid_token')),
      remark: 'JWE',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
