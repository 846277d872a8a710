import { type McpSection, mcpSections } from './mcp-sections'
import { newestRevision, type Revision } from './revisions'

/** A clause as people cite it, with an address that opens at the right place. */
export interface Reference {
  label: string
  url: string
}

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
  'oidc-core': ['OpenID Connect', 'https://openid.net/specs/openid-connect-core-1_0.html#'],
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

function mcpReference(id: McpSection, asked: Revision): Reference {
  const { title, page, anchor, since } = mcpSections[id]
  const revision = asked >= since ? asked : newestRevision
  const root = `https://modelcontextprotocol.io/specification/${revision}/basic/authorization`
  const url = revision === newestRevision && page ? `${root}/${page}` : root
  return { label: `MCP ${revision}, ${title}`, url: anchor ? `${url}#${anchor}` : url }
}
