import { cimdLoopbackPort } from './cimd-loopback-port'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { endsAt } from './testing/sign-in'

const byDocument = traceOf().settings({
  clientMetadataUrl: 'https://client.example/metadata.json',
})
const refused = refuses(400, 'invalid_request', 'Invalid redirect_uri')

testRule(cimdLoopbackPort, {
  pass: [
    { name: 'the port is ignored', trace: byDocument },
    { name: 'another refusal', trace: endsAt(byDocument, refuses(400, 'invalid_client')) },
  ],
  fail: [
    {
      name: 'the redirect URI is refused',
      trace: endsAt(byDocument, refused),
      evidence: ['/error'],
      severity: 'error',
      fix: 'http://localhost:8085/callback',
    },
  ],
  inapplicable: [
    { name: 'a registered client', trace: endsAt(traceOf(), refused) },
    {
      name: 'a redirect URI that is no loopback one',
      trace: endsAt(byDocument.settings({ redirectUri: 'https://client.example/cb' }), refused),
    },
  ],
})
