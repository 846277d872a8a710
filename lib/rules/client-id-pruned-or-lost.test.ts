import { clientIdPrunedOrLost } from './client-id-pruned-or-lost'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html, reply } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

const probe = 'authorize-unknown-client'
const url = 'https://auth.example.com/authorize?client_id='

testRule(clientIdPrunedOrLost, {
  pass: [
    { name: 'known throughout', trace: traceOf() },
    {
      name: 'a made-up client is refused',
      trace: traceOf().probe(
        probe,
        'authorization-response',
        { url: `${url}made-up` },
        refuses(400, 'invalid_client', 'Unknown client'),
      ),
    },
    {
      name: 'another refusal',
      trace: traceOf().token(refuses(401, 'invalid_client')),
    },
  ],
  fail: [
    {
      name: 'the token endpoint has forgotten it',
      trace: traceOf().token(refuses(401, 'invalid_client', 'Client c-7f3a9d not found')),
      evidence: ['/error'],
      severity: 'error',
      fix: 'invalid_client',
    },
    {
      name: 'the authorization page has forgotten it',
      trace: endsAt(traceOf(), html(400, '<h1>Unrecognized client_id</h1>')),
      evidence: ['status'],
    },
    {
      name: 'the callback says so',
      trace: comesBackWith(traceOf(), 'invalid_client', 'unknown client'),
      evidence: ['callback:error'],
    },
    {
      name: 'forgotten by the time of the deeper check',
      trace: traceOf().probe(
        probe,
        'authorization-response',
        { url: `${url}c-7f3a9d` },
        reply(400, 'Unknown client_id'),
      ),
      evidence: ['status'],
    },
  ],
  inapplicable: [
    { name: 'nobody signed in', trace: traceOf().upTo('registration') },
    {
      name: 'the client_id is a document',
      trace: traceOf().settings({ clientMetadataUrl: 'https://client.example/metadata.json' }),
    },
  ],
})
