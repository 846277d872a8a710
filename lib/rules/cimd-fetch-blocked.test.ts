import { cimdFetchBlocked } from './cimd-fetch-blocked'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

const byDocument = traceOf().settings({
  clientMetadataUrl: 'https://client.example/metadata.json',
})

testRule(cimdFetchBlocked, {
  pass: [
    { name: 'fetched', trace: byDocument },
    { name: 'declined', trace: comesBackWith(byDocument, 'access_denied') },
  ],
  fail: [
    {
      name: 'the callback says that the fetch failed',
      trace: comesBackWith(byDocument, 'invalid_client', 'Failed to fetch client metadata'),
      evidence: ['callback:error'],
      severity: 'error',
      fix: "curl -sS -D- 'https://client.example/metadata.json'",
    },
    {
      name: 'temporarily unavailable',
      trace: endsAt(byDocument, reply(503, { error: 'temporarily_unavailable' })),
      evidence: ['/error'],
    },
  ],
  inapplicable: [
    { name: 'a registered client', trace: traceOf() },
    { name: 'nobody signed in', trace: byDocument.upTo('registration') },
  ],
})
