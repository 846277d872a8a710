import { everyLogin } from './kit/clients'
import { memberAt, memberFix } from './kit/metadata'
import type { Rule } from './rule'

export const prmAuthorizationServersIsResourceWithoutAs: Rule = {
  id: 'prm-authorization-servers-is-resource-without-as',
  stage: 'resource-metadata',
  step: 'resource-metadata',
  severity: 'error',
  spec: ['rfc8414#3', 'mcp#as-location'],
  revisions: ['2025-06-18', '2025-11-25', '2026-07-28'],
  title: 'The resource names itself as authorization server, and is none',
  why: 'authorization_servers points at the MCP server, but no authorization server metadata is there, because the identity provider that signs people in is somewhere else. Clients stop with 404, or guess /authorize, /token and /register on the MCP host, which are not there either.',
  fix: (view) =>
    memberFix(
      'Name the issuer of the identity provider. If it can neither register clients nor advertise PKCE, put an OAuth proxy in front and publish that proxy’s own metadata under its own issuer.',
      {
        authorization_servers: ['https://<issuer of the identity provider>'],
        resource: view.canonicalResource,
      },
    ),
  recipes: {
    fastmcp:
      'Use RemoteAuthProvider with the provider’s issuer, or OAuthProxy, which serves the metadata itself.',
    entra:
      'Use https://login.microsoftonline.com/<tenant id>/v2.0, or an OAuth proxy, since Entra registers no clients.',
    'workers-oauth-provider':
      'Wrap the worker in OAuthProvider; it is the authorization server then.',
  },
  breaks: everyLogin,
  causes: ['as-metadata-not-found', 'as-advertised-endpoint-404-or-405', 'as-metadata-not-json'],
  needs: ['resource-metadata', 'server-metadata'],
  messages: [
    'HTTP 404 trying to load well-known OAuth metadata',
    'Could not discover authorization server metadata',
  ],
  detect(view) {
    const document = view.resourceMetadata
    const issuer = view.fact('issuer')?.replace(/\/$/, '') ?? null
    if (!document || issuer === null) return 'inapplicable'
    const own = [view.server.origin, view.canonicalResource].map((url) => url.replace(/\/$/, ''))
    if (
      !own.includes(issuer) ||
      view.serverMetadata ||
      view.serverDocuments.some(({ status }) => status === 200)
    )
      return []
    if (!Object.hasOwn(document.json ?? {}, 'authorization_servers')) return []
    return [
      {
        evidence: memberAt(view, document, 'authorization_servers'),
        remark: `${issuer}, which serves no metadata`,
      },
    ]
  },
}
