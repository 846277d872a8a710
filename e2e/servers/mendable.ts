import { type Listening, listen } from './listen'

export interface Mendable extends Listening {
  /** The MCP endpoint, the same before and after the fix. */
  url: string
  mend(): void
}

/** A server whose developer is at work: its resource has a slash too many until it is mended. */
export async function startMendable(): Promise<Mendable> {
  let origin = ''
  let mended = false
  const metadata = '/.well-known/oauth-protected-resource/mcp'
  const server = await listen((req, res) => {
    const documents: Record<string, object> = {
      [metadata]: {
        resource: `${origin}/mcp${mended ? '' : '/'}`,
        authorization_servers: [origin],
        scopes_supported: mended ? ['read', 'write'] : ['read'],
      },
      '/.well-known/oauth-authorization-server': {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        registration_endpoint: `${origin}/register`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      },
    }
    const document = documents[req.url ?? '']
    res.writeHead(document ? 200 : 401, {
      'content-type': 'application/json',
      'cache-control': document && mended ? 'max-age=300' : 'no-store',
      ...(document
        ? {}
        : { 'www-authenticate': `Bearer resource_metadata="${origin}${metadata}"` }),
    })
    res.end(JSON.stringify(document ?? {}))
  })
  origin = server.origin
  return {
    ...server,
    url: `${origin}/mcp`,
    mend() {
      mended = true
    },
  }
}
