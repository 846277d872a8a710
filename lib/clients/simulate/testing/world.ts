import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'

export interface Ask {
  method: string
  url: URL
  headers: Record<string, string | undefined>
  body: string
}

export interface Answer {
  status: number
  headers?: Record<string, string | string[]>
  body?: string
}

/**
 * A small MCP server with its authorization server, both on one origin, made of replaceable parts.
 * A broken server is this one after a function has changed what it answers.
 */
export interface World {
  origin: string
  /** Pathname of the MCP endpoint. */
  endpoint: string
  /** A request for the MCP endpoint without a token that counts. */
  challenge(ask: Ask): Answer
  /** GET answers by pathname. */
  documents: Record<string, Answer | ((ask: Ask) => Answer)>
  resourceMetadata: JsonObject
  serverMetadata: JsonObject
  register(metadata: JsonObject, ask: Ask): Answer
  /** Parameters of the redirect back; an `Answer` instead shows a page. */
  authorize(query: URLSearchParams, ask: Ask): URLSearchParams | Answer
  token(form: URLSearchParams, ask: Ask): Answer
  /** An MCP message that came with the token. */
  call(message: JsonObject, ask: Ask): Answer
  paths: { authorize: string; token: string; register: string }
  /** Further POST answers by pathname. */
  posts: Record<string, (ask: Ask) => Answer>
  accepts(token: string): boolean
}

export type Break = (world: World) => void

export function json(value: unknown, status = 200, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(value),
  }
}

export const notFound: Answer = { status: 404, headers: { 'content-type': 'text/plain' }, body: '' }

export const html: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html></html>',
}

/** The healthy server: DCR, PKCE, `iss`, a scope list, JSON answers, no session. */
export function createWorld(origin: string): World {
  const world: World = {
    origin,
    endpoint: '/mcp',
    paths: { authorize: '/authorize', token: '/token', register: '/register' },
    posts: {},
    resourceMetadata: {
      resource: `${origin}/mcp`,
      authorization_servers: [origin],
      scopes_supported: ['read', 'write'],
      bearer_methods_supported: ['header'],
    },
    serverMetadata: {
      issuer: origin,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      registration_endpoint: `${origin}/register`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      code_challenge_methods_supported: ['S256'],
      token_endpoint_auth_methods_supported: ['none'],
      scopes_supported: ['read', 'write'],
      authorization_response_iss_parameter_supported: true,
    },
    documents: {
      '/.well-known/oauth-protected-resource/mcp': () => json(world.resourceMetadata),
      '/.well-known/oauth-authorization-server': () => json(world.serverMetadata),
    },
    challenge: () =>
      json({ error: 'unauthorized' }, 401, {
        'www-authenticate': `Bearer resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"`,
      }),
    register: (metadata) =>
      json({ client_id: 'client-1', client_id_issued_at: 1_760_000_000, ...metadata }, 201),
    authorize: (query) =>
      new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '', iss: origin }),
    token: (form) =>
      json({
        access_token: 'token-1',
        token_type: 'Bearer',
        expires_in: 3600,
        refresh_token: 'refresh-1',
        scope: form.get('scope') ?? 'read write',
      }),
    call: answerMcp,
    accepts: (token) => token.startsWith('token-'),
  }
  return world
}

function answerMcp(message: JsonObject): Answer {
  const method = stringAt(message, 'method')
  if (!Object.hasOwn(message, 'id')) return { status: 202 }
  const reply = (result: unknown) => json({ jsonrpc: '2.0', id: message.id, result })
  if (method === 'initialize') {
    const params = isObject(message.params) ? message.params : {}
    return reply({
      protocolVersion: stringAt(params, 'protocolVersion') ?? '2025-06-18',
      capabilities: { tools: {} },
      serverInfo: { name: 'world', version: '1.0.0' },
    })
  }
  if (method === 'tools/list') {
    return reply({ tools: [{ name: 'hello', inputSchema: { type: 'object' } }] })
  }
  if (method === 'ping') return reply({})
  return json({
    jsonrpc: '2.0',
    id: message.id,
    error: { code: -32601, message: 'Method not found' },
  })
}

/** What the world answers to one request. */
export function answer(world: World, ask: Ask): Answer {
  const { pathname, searchParams } = ask.url
  if (pathname === world.endpoint) return atEndpoint(world, ask)
  if (pathname === world.paths.register && ask.method === 'POST') {
    return world.register(parseObject(ask.body) ?? {}, ask)
  }
  if (pathname === world.paths.token && ask.method === 'POST') {
    return world.token(new URLSearchParams(ask.body), ask)
  }
  if (pathname === world.paths.authorize && ask.method === 'GET') {
    return redirectBack(searchParams.get('redirect_uri'), world.authorize(searchParams, ask))
  }
  const post = Object.hasOwn(world.posts, pathname) ? world.posts[pathname] : undefined
  if (post && ask.method === 'POST') return post(ask)
  const document = Object.hasOwn(world.documents, pathname) ? world.documents[pathname] : undefined
  if (!document || ask.method !== 'GET') return notFound
  return typeof document === 'function' ? document(ask) : document
}

function atEndpoint(world: World, ask: Ask): Answer {
  const token = ask.headers.authorization?.match(/^Bearer (.+)$/i)?.[1]
  if (!token || !world.accepts(token)) return world.challenge(ask)
  if (ask.method !== 'POST') return { status: 405, headers: { allow: 'POST' } }
  return world.call(parseObject(ask.body) ?? {}, ask)
}

function redirectBack(redirectUri: string | null, result: URLSearchParams | Answer): Answer {
  if (!(result instanceof URLSearchParams)) return result
  if (!redirectUri) return json({ error: 'invalid_request' }, 400)
  const target = new URL(redirectUri)
  for (const [name, value] of result) {
    if (!(name === 'state' && value === '')) target.searchParams.append(name, value)
  }
  return { status: 302, headers: { location: target.href } }
}
