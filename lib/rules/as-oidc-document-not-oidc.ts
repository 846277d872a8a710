import { isDocument } from './kit/answers'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'
import type { Document } from './view'

const required = ['subject_types_supported', 'id_token_signing_alg_values_supported', 'jwks_uri']

export const asOidcDocumentNotOidc: Rule = {
  id: 'as-oidc-document-not-oidc',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['oidc-discovery#ProviderMetadata'],
  title: 'The OpenID Connect document is not one',
  why: 'The OAuth document was put at /.well-known/openid-configuration as well, without what OpenID Connect requires. Clients that read it there check it against OpenID Connect’s schema and stop: "subject_types_supported expected array, received undefined". Where the RFC 8414 document is found first, few will notice.',
  fix: (view) =>
    memberFix(
      'Answer 404 at /.well-known/openid-configuration, or add what makes it an OpenID Connect document:',
      {
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        jwks_uri: `${(view.fact('issuer') ?? view.server.origin).replace(/\/$/, '')}/jwks`,
      },
    ),
  breaks: ['opencode', 'mcp-remote', 'cursor'],
  causes: ['as-oauth-and-oidc-documents-disagree'],
  needs: ['server-metadata'],
  messages: ['subject_types_supported', 'id_token_signing_alg_values_supported'],
  detect(view) {
    const documents = view.serverDocuments.filter(
      (document) =>
        isDocument(document) && document.url.includes('/.well-known/openid-configuration'),
    )
    if (documents.length === 0) return 'inapplicable'
    return documents.flatMap((document) => {
      const missing = required.filter((name) => !present(document, name))
      if (missing.length === 0) return []
      const severity = document === view.serverMetadata ? 'warning' : 'info'
      return [
        {
          evidence: view.at(document.exchange, ''),
          remark: `without ${missing.join(', ')}`,
          severity,
        },
      ]
    })
  },
}

/** A member with an empty value is another failure. */
function present({ json }: Document, name: string): boolean {
  return json !== null && Object.hasOwn(json, name)
}
