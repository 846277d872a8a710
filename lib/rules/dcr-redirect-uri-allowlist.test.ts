import { dcrRedirectUriAllowlist } from './dcr-redirect-uri-allowlist'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { reply } from './testing/reply'

const probe = 'registration-redirect-uris'
const post = (uri: string) => ({
  method: 'POST',
  body: JSON.stringify({ redirect_uris: [uri] }),
})
const refused = refuses(
  400,
  'invalid_redirect_uri',
  'The provided redirect URIs are not approved for use by this authorization server.',
)

testRule(dcrRedirectUriAllowlist, {
  pass: [
    {
      name: 'every kind is accepted',
      trace: traceOf().probe(
        probe,
        'registration',
        post('https://client.example/callback'),
        reply(201, { client_id: 'x' }),
      ),
    },
  ],
  fail: [
    {
      name: 'the login is refused',
      trace: traceOf().registration(refused),
      evidence: ['/error'],
      severity: 'error',
      fix: 'http://localhost:8085/callback',
    },
    {
      name: 'a custom scheme is refused',
      trace: traceOf().probe(probe, 'registration', post('com.example.app:/callback'), refused),
      severity: 'warning',
      remark: 'com.example.app:/callback',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
