import { type AuthorizationServer, startAuthorizationServer } from './authorization-server'
import { type McpResource, startMcpResource } from './mcp-resource'

/** `oidc-provider` with opaque tokens that the resource introspects, so that a revocation counts at once. */
export async function startOpaqueTokens(): Promise<{
  resource: McpResource
  server: AuthorizationServer
}> {
  const introspectAs = { clientId: 'resource-server', clientSecret: 'resource-secret' }
  let issuer = ''
  const resource = await startMcpResource(() => issuer, { introspectAs })
  const server = await startAuthorizationServer({
    resource: () => resource.url,
    clients: [
      {
        client_id: introspectAs.clientId,
        client_secret: introspectAs.clientSecret,
        redirect_uris: [],
        response_types: [],
        grant_types: [],
      },
    ],
    features: {
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource.url,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'mcp:tools',
          audience: resource.url,
          accessTokenFormat: 'opaque',
        }),
      },
    },
  })
  issuer = server.issuer
  return { resource, server }
}
