import { newestRevision, type Revision } from './revisions'

/** A clause as people cite it, with an address that opens at the right place. */
export interface Reference {
  label: string
  url: string
}

/** Sections of the MCP authorization specification: title and anchor per page of the newest revision. */
const mcpSections = {
  overview: ['Authorization', '', ''],
  'scope-selection': ['Scope Selection Strategy', '', 'scope-selection-strategy'],
  'authorization-response': [
    'Authorization Response Validation',
    '',
    'authorization-response-validation',
  ],
  'resource-parameter': [
    'Resource Parameter Implementation',
    '',
    'resource-parameter-implementation',
  ],
  'canonical-uri': ['Canonical Server URI', '', 'canonical-server-uri'],
  'token-requirements': ['Token Requirements', '', 'token-requirements'],
  'token-handling': ['Token Handling', '', 'token-handling'],
  'refresh-tokens': ['Refresh Tokens', '', 'refresh-tokens'],
  'error-handling': ['Error Handling', '', 'error-handling'],
  'scope-challenge': ['Scope Challenge Handling', '', 'scope-challenge-handling'],
  'step-up': ['Step-Up Authorization Flow', '', 'step-up-authorization-flow'],
  discovery: ['Authorization Server Discovery', 'authorization-server-discovery', ''],
  'as-location': [
    'Authorization Server Location',
    'authorization-server-discovery',
    'authorization-server-location',
  ],
  'prm-discovery': [
    'Protected Resource Metadata Discovery Requirements',
    'authorization-server-discovery',
    'protected-resource-metadata-discovery-requirements',
  ],
  'as-metadata': [
    'Authorization Server Metadata Discovery',
    'authorization-server-discovery',
    'authorization-server-metadata-discovery',
  ],
  registration: ['Client Registration', 'client-registration', ''],
  cimd: ['Client ID Metadata Documents', 'client-registration', 'client-id-metadata-documents'],
  preregistration: ['Pre-registration', 'client-registration', 'pre-registration'],
  dcr: ['Dynamic Client Registration', 'client-registration', 'dynamic-client-registration'],
  'application-type': [
    'Application Type and Redirect URI Constraints',
    'client-registration',
    'application-type-and-redirect-uri-constraints',
  ],
  'as-binding': [
    'Authorization Server Binding',
    'client-registration',
    'authorization-server-binding',
  ],
  'audience-binding': [
    'Token Audience Binding and Validation',
    'security-considerations',
    'token-audience-binding-and-validation',
  ],
  'communication-security': [
    'Communication Security',
    'security-considerations',
    'communication-security',
  ],
  pkce: [
    'Authorization Code Protection',
    'security-considerations',
    'authorization-code-protection',
  ],
  'open-redirection': ['Open Redirection', 'security-considerations', 'open-redirection'],
  'mix-up': ['Mix-Up Attacks', 'security-considerations', 'mix-up-attacks'],
} as const satisfies Record<string, readonly [title: string, page: string, anchor: string]>

/** Everything cited that is neither an RFC nor the MCP authorization specification. */
const documents = {
  'oauth2.1': [
    'OAuth 2.1',
    'https://www.ietf.org/archive/id/draft-ietf-oauth-v2-1-13.html#section-',
  ],
  cimd: [
    'CIMD draft',
    'https://www.ietf.org/archive/id/draft-ietf-oauth-client-id-metadata-document-02.html#section-',
  ],
  'oidc-discovery': [
    'OpenID Connect Discovery',
    'https://openid.net/specs/openid-connect-discovery-1_0.html#',
  ],
  'oidc-registration': [
    'OpenID Connect Registration',
    'https://openid.net/specs/openid-connect-registration-1_0.html#',
  ],
  'oauth-response-types': [
    'OAuth 2.0 Multiple Response Types',
    'https://openid.net/specs/oauth-v2-multiple-response-types-1_0.html#',
  ],
  'id-jag': [
    'ID-JAG draft',
    'https://www.ietf.org/archive/id/draft-ietf-oauth-identity-assertion-authz-grant-01.html#section-',
  ],
  fetch: ['Fetch', 'https://fetch.spec.whatwg.org/#'],
  'mcp-transport': [
    'MCP Streamable HTTP',
    'https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http#',
  ],
} as const satisfies Record<string, readonly [label: string, prefix: string]>

export type McpSection = keyof typeof mcpSections

/**
 * `rfc9728#3.3`, `mcp#scope-selection`, `oauth2.1#4.1.1`, `fetch#http-cors-protocol`.
 * The part after `#` may be empty only for the documents that are cited whole.
 */
export type SpecId =
  | `rfc${number}#${string}`
  | `mcp#${McpSection}`
  | `${keyof typeof documents}#${string}`

/** Turns an id into label and URL; MCP sections open in the revision that is being inspected. */
export function reference(id: SpecId, revision: Revision = newestRevision): Reference {
  const [name = '', section = ''] = id.split('#')
  if (name.startsWith('rfc')) {
    const number = name.slice(3)
    const url = `https://www.rfc-editor.org/rfc/rfc${number}`
    return section
      ? { label: `RFC ${number} §${section}`, url: `${url}#section-${section}` }
      : { label: `RFC ${number}`, url }
  }
  if (name === 'mcp') return mcpReference(section as McpSection, revision)
  const [label, prefix] = documents[name as keyof typeof documents]
  const numbered = /^[\d.]+$/.test(section)
  return { label: section && numbered ? `${label} §${section}` : label, url: `${prefix}${section}` }
}

function mcpReference(section: McpSection, revision: Revision): Reference {
  const [title, page, anchor] = mcpSections[section]
  const root = `https://modelcontextprotocol.io/specification/${revision}/basic/authorization`
  const url = revision === newestRevision && page ? `${root}/${page}` : root
  return { label: `MCP ${revision}, ${title}`, url: anchor ? `${url}#${anchor}` : url }
}

export const mcpSectionIds = Object.keys(mcpSections) as McpSection[]
