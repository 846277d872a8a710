import { type Configuration, Provider } from 'oidc-provider'
import { type Listening, listen } from './listen'

export interface AuthorizationServer extends Listening {
  issuer: string
}

export interface AuthorizationServerOptions {
  /** The MCP endpoint that tokens are for; a function, because its port may not be known yet. */
  resource(): string
  registration?: boolean
  /** Serves the document for this URL in place of the network: the test has no public https host. */
  clientDocument?: { url: string; document(): unknown }
  clients?: Configuration['clients']
  features?: Configuration['features']
}

/** `oidc-provider`, an independent certified implementation, as authorization server for an MCP resource. */
export async function startAuthorizationServer(
  options: AuthorizationServerOptions,
): Promise<AuthorizationServer> {
  let callback: ReturnType<Provider['callback']> | null = null
  const server = await listen((req, res) => callback?.(req, res))
  const provider = new Provider(server.origin, configuration(options))
  callback = provider.callback()
  return { ...server, issuer: server.origin }
}

function configuration(options: AuthorizationServerOptions): Configuration {
  const { clientDocument } = options
  return {
    clients: options.clients ?? [],
    pkce: { required: () => true },
    scopes: ['openid', 'offline_access', 'mcp:tools'],
    cookies: { keys: ['a key for tests only'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub }) }),
    ...(clientDocument
      ? {
          fetch: async (url: string | URL | Request, init?: RequestInit) =>
            String(url) === clientDocument.url
              ? Response.json(clientDocument.document())
              : fetch(url, init),
        }
      : {}),
    features: {
      devInteractions: { enabled: true },
      registration: { enabled: options.registration ?? true },
      revocation: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.resource(),
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: 'mcp:tools',
          audience: options.resource(),
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
      ...(clientDocument
        ? { clientIdMetadataDocument: { enabled: true, ack: 'draft-02' } as never }
        : {}),
      ...options.features,
    } as Configuration['features'],
  }
}
