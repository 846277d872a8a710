import { isDocument, withoutHints } from './kit/answers'
import { memberFix } from './kit/metadata'
import type { Rule } from './rule'
import type { Document } from './view'

const compared = [
  'issuer',
  'authorization_endpoint',
  'token_endpoint',
  'registration_endpoint',
  'code_challenge_methods_supported',
  'client_id_metadata_document_supported',
  'authorization_response_iss_parameter_supported',
]

export const asOauthAndOidcDocumentsDisagree: Rule = {
  id: 'as-oauth-and-oidc-documents-disagree',
  stage: 'server-metadata',
  step: 'server-metadata',
  severity: 'warning',
  spec: ['rfc8414#5', 'mcp#as-metadata'],
  title: 'The OAuth and the OpenID Connect document say different things',
  why: 'Which of the two a client reads depends on the client: MCP lists an order, older clients and libraries have their own. Where issuer, endpoints, PKCE or registration differ, one client logs in and the other does not, with the same server.',
  fix(view, hit) {
    const name = hit.evidence[0]?.at.slice(1) ?? 'issuer'
    return memberFix('Generate both documents from one source. In both:', {
      [name]: view.serverMetadata?.json?.[name] ?? null,
    })
  },
  recipes: {
    github:
      'GitHub’s OpenID Connect document is for Actions and has no S256; put an OAuth proxy in front.',
  },
  breaks: ['cursor', 'goose', 'librechat'],
  causes: ['as-iss-parameter-contradiction'],
  needs: ['server-metadata'],
  detect(view) {
    const [first, ...others] = withoutHints(view.serverDocuments, view, 'serverCandidates').filter(
      isDocument,
    )
    if (!first || others.length === 0) return 'inapplicable'
    for (const other of others) {
      const differing = compared.filter((name) => textOf(first, name) !== textOf(other, name))
      const [name] = differing
      if (!name) continue
      const evidence = [
        ...view.at(first.exchange, placeOf(first, name)),
        ...view.at(other.exchange, placeOf(other, name)),
      ]
      return [{ evidence, remark: `${differing.join(', ')} differ` }]
    }
    return []
  },
}

function textOf({ json }: Document, name: string): string {
  const value = json && Object.hasOwn(json, name) ? json[name] : null
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : value)
}

function placeOf({ json }: Document, name: string): string {
  return json && Object.hasOwn(json, name) ? `/${name}` : ''
}
