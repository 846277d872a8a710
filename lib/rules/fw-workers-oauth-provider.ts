import { stringAt, stringsAt } from '@/lib/http/json'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const fwWorkersOauthProvider: Rule = {
  id: 'fw-workers-oauth-provider',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'info',
  spec: ['rfc8414#2', 'rfc9700#2.1.1'],
  title: 'An older workers-oauth-provider runs with its defaults',
  why: 'Its defaults advertise PKCE with plain and name the token endpoint as revocation endpoint; client ID metadata documents are off. Logins work. Newer versions have better defaults, and scanners flag the old ones.',
  fix: () =>
    memberFix(
      'Upgrade @cloudflare/workers-oauth-provider, set allowPlainPKCE: false, and switch client ID metadata documents on. The metadata then has:',
      {
        code_challenge_methods_supported: ['S256'],
        client_id_metadata_document_supported: true,
      },
    ),
  recipes: {
    'workers-oauth-provider':
      'new OAuthProvider({ …, allowPlainPKCE: false, clientIdMetadataDocumentEnabled: true }), with the compatibility flag global_fetch_strictly_public.',
  },
  breaks: [],
  causes: ['as-pkce-plain-advertised'],
  needs: ['server-metadata'],
  detect(view) {
    const document = view.serverMetadata
    if (!document || !view.stacks.has('workers-oauth-provider')) return 'inapplicable'
    const { json } = document
    const revocation = stringAt(json, 'revocation_endpoint')
    const shared = revocation !== null && revocation === stringAt(json, 'token_endpoint')
    const plain = stringsAt(json, 'code_challenge_methods_supported')?.includes('plain') ?? false
    if (!shared && !plain) return []
    const place = plain ? '/code_challenge_methods_supported' : '/revocation_endpoint'
    return [
      {
        evidence: view.at(document.exchange, place),
        remark: plain ? 'plain is allowed' : 'revocation at the token endpoint',
      },
    ]
  },
}
