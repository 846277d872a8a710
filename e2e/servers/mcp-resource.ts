import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { adapt, type Listening, listen } from './listen'

export interface McpResource extends Listening {
  /** The MCP endpoint. */
  url: string
}

/** The official SDK's MCP server as protected resource: JWT access tokens of one issuer, RFC 9728 metadata. */
export async function startMcpResource(issuer: () => string): Promise<McpResource> {
  const handler = createMcpHandler(() => {
    const server = new McpServer({ name: 'sdk-server', version: '1.0.0' })
    server.registerTool('ping', { description: 'Answers pong.' }, async () => ({
      content: [{ type: 'text', text: 'pong' }],
    }))
    return server
  })
  let origin = ''
  const server = await listen(
    adapt(async (request) => {
      const { pathname } = new URL(request.url)
      if (pathname === '/.well-known/oauth-protected-resource/mcp') {
        return Response.json({
          resource: `${origin}/mcp`,
          authorization_servers: [issuer()],
          scopes_supported: ['mcp:tools'],
          bearer_methods_supported: ['header'],
        })
      }
      if (pathname !== '/mcp') return new Response('Not found', { status: 404 })
      const refusal = await refuse(request, `${origin}/mcp`, issuer())
      return refusal ?? handler.fetch(request)
    }),
  )
  origin = server.origin
  return { ...server, url: `${origin}/mcp` }
}

async function refuse(
  request: Request,
  resource: string,
  issuer: string,
): Promise<Response | null> {
  const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1]
  const metadata = `resource_metadata="${new URL(resource).origin}/.well-known/oauth-protected-resource/mcp"`
  const challenge = (extra: string) =>
    Response.json(
      { error: 'unauthorized' },
      {
        status: 401,
        headers: { 'WWW-Authenticate': `Bearer ${extra}${metadata}, scope="mcp:tools"` },
      },
    )
  if (!token) return challenge('')
  try {
    await jwtVerify(token, createRemoteJWKSet(new URL(`${issuer}/jwks`)), {
      issuer,
      audience: resource,
    })
    return null
  } catch {
    return challenge('error="invalid_token", ')
  }
}
