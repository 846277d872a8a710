import { stringsAt } from '@/lib/http/json'
import { everyLogin } from './kit/clients'
import { issuerFor, memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmAuthorizationServersMissing: Rule = {
  id: 'prm-authorization-servers-missing',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['mcp#as-location', 'rfc9728#2'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource metadata names no authorization server',
  why: 'RFC 9728 leaves authorization_servers optional, MCP requires at least one entry. Clients without it take the MCP origin, which nine of ten that we measured did; when the authorization server is elsewhere they end with 404 on /register.',
  fix: (view) =>
    memberFix(
      'List the issuer of the authorization server, byte for byte as its own metadata spells it:',
      { authorization_servers: [issuerFor(view)] },
    ),
  recipes: {
    fastmcp: 'Pass authorization_servers=[AnyHttpUrl("https://…")] to RemoteAuthProvider.',
    dotnet: 'Add the issuer to ResourceMetadata.AuthorizationServers.',
    spring: 'protectedResourceMetadata(m -> m.authorizationServer("https://…")).',
  },
  breaks: everyLogin,
  causes: [
    'prm-authorization-servers-is-resource-without-as',
    'prm-root-and-path-disagree',
    'as-metadata-not-found',
    'as-issuer-mismatch',
    'as-issuer-trailing-slash',
    'as-path-issuer-not-inserted',
    'as-metadata-not-json',
  ],
  needs: ['resource-metadata'],
  messages: [
    'authorization_servers is required',
    'Could not discover authorization server metadata',
  ],
  detect(view) {
    const document = view.resourceMetadata
    if (!document) return 'inapplicable'
    const value = document.json?.authorization_servers
    const missing =
      value === undefined ||
      value === null ||
      stringsAt(document.json, 'authorization_servers')?.length === 0
    if (!missing || (Array.isArray(value) && value.length > 0)) return []
    return [{ evidence: memberAt(view, document, 'authorization_servers') }]
  },
}
