import { cimdAdvertisedButNotImplemented } from './cimd-advertised-but-not-implemented'
import { testRule, traceOf } from './testing'
import { refuses } from './testing/refuses'
import { html } from './testing/reply'
import { comesBackWith, endsAt } from './testing/sign-in'

const byDocument = traceOf().settings({
  clientMetadataUrl: 'https://client.example/metadata.json',
})

testRule(cimdAdvertisedButNotImplemented, {
  pass: [
    { name: 'the document is resolved', trace: byDocument },
    { name: 'declined', trace: comesBackWith(byDocument, 'access_denied') },
  ],
  fail: [
    {
      name: 'the page does not find the client',
      trace: endsAt(byDocument, html(400, '<p>Client not found</p>')),
      evidence: ['status'],
      severity: 'error',
      fix: '"client_id_metadata_document_supported": false',
    },
    {
      name: 'the token endpoint does not know it',
      trace: byDocument.token(refuses(401, 'invalid_client')),
      evidence: ['/error'],
    },
  ],
  inapplicable: [
    { name: 'a registered client', trace: traceOf() },
    { name: 'a revision without documents', trace: byDocument.revision('2025-06-18') },
  ],
})
