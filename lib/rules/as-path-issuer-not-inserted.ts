import { documentAt, isDocument, kindsOf } from './kit/answers'
import { everyLogin } from './kit/clients'
import { serverDocumentFix } from './kit/metadata'
import type { Rule } from './rule'

export const asPathIssuerNotInserted: Rule = {
  id: 'as-path-issuer-not-inserted',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'error',
  spec: ['rfc8414#3.1', 'rfc8414#5'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The metadata of an issuer with a path stands behind the path',
  why: 'RFC 8414 inserts /.well-known/oauth-authorization-server between host and path; only OpenID Connect appends its own name. This server appends the name of RFC 8414, so clients that append find it and all others do not.',
  fix(view) {
    const [inserted] = kindsOf(view, 'serverCandidates', ['oauth-inserted'])
    return serverDocumentFix(
      view,
      `Serve the document at ${inserted ?? '/.well-known/oauth-authorization-server/<path>'}:`,
    )
  },
  recipes: {
    keycloak:
      'Keycloak serves OpenID Connect Discovery at the realm; recent versions also serve the inserted form. A proxy must pass /.well-known/* of the host through.',
    nginx:
      'location /.well-known/oauth-authorization-server/ { rewrite ^/.well-known/([^/]+)/(.*)$ /$2/.well-known/$1; proxy_pass … }',
  },
  breaks: everyLogin,
  causes: ['as-metadata-not-found'],
  needs: ['server-metadata'],
  messages: ['HTTP 404 trying to load well-known OAuth metadata'],
  detect(view) {
    const [url] = kindsOf(view, 'serverCandidates', ['append'])
    const document = url ? documentAt(view.serverDocuments, url) : null
    if (!isDocument(document) || view.serverMetadata) return []
    return [{ evidence: view.at(document.exchange, 'status'), remark: `200 at ${document.url}` }]
  },
}
