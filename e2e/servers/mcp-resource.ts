import { createMcpHandler, McpServer } from '@modelcontextprotocol/server'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { adapt, type Listening, listen } from './listen'
import { refuseProof, resourceNonce } from './proof'

/** Of a client at the authorization server. */
export interface Credentials {
  clientId: string
  clientSecret: string
}

export interface McpResource extends Listening {
  /** The MCP endpoint. */
  url: string
}

/**
 * The official SDK's MCP server as protected resource: RFC 9728 metadata, JWT access tokens of one issuer, bound
 * to a key on demand; opaque ones where it has credentials to introspect them with.
 */
export async function startMcpResource(
  issuer: () => string,
  { dpop = false, introspectAs }: { dpop?: boolean; introspectAs?: Credentials } = {},
): Promise<McpResource> {
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
          ...(dpop ? { dpop_bound_access_tokens_required: true } : {}),
          bearer_methods_supported: ['header'],
        })
      }
      if (pathname !== '/mcp') return new Response('Not found', { status: 404 })
      const refusal = await refuse(request, `${origin}/mcp`, issuer(), { dpop, introspectAs })
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
  { dpop: bound, introspectAs }: { dpop: boolean; introspectAs: Credentials | undefined },
): Promise<Response | null> {
  const scheme = bound ? 'DPoP' : 'Bearer'
  const sent = request.headers.get('authorization') ?? ''
  const token = sent.startsWith(`${scheme} `) ? sent.slice(scheme.length + 1) : null
  const metadata = `resource_metadata="${new URL(resource).origin}/.well-known/oauth-protected-resource/mcp"`
  const challenge = (error: string | null) => {
    const parameters = [error && `error="${error}"`, metadata, 'scope="mcp:tools"']
    const headers = {
      'WWW-Authenticate': `${scheme} ${parameters.filter(Boolean).join(', ')}`,
      ...(error === 'use_dpop_nonce' ? { 'DPoP-Nonce': resourceNonce } : {}),
    }
    return Response.json({ error: 'unauthorized' }, { status: 401, headers })
  }
  if (!token) return challenge(null)
  if (introspectAs) {
    const active = await isActive(token, resource, issuer, introspectAs)
    return active ? null : challenge('invalid_token')
  }
  try {
    const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`))
    const { payload } = await jwtVerify(token, keys, { issuer, audience: resource })
    const problem = bound ? await refuseProof(request, token, payload) : null
    return problem === null ? null : challenge(problem)
  } catch {
    return challenge('invalid_token')
  }
}

/** RFC 7662, asked as the resource itself. */
async function isActive(
  token: string,
  resource: string,
  issuer: string,
  { clientId, clientSecret }: Credentials,
): Promise<boolean> {
  const answer = await fetch(`${issuer}/token/introspection`, {
    method: 'POST',
    headers: { Authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams({ token }),
  })
  const { active, aud } = await answer.json()
  return active === true && aud === resource
}
