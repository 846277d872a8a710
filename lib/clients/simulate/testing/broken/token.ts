import { parseObject } from '@/lib/http/json'
import { html, json } from '../world'
import { type BrokenServer, broken, called, issued, prm, tokenAnswer, tokenResponse } from './kit'

/** Servers with broken token responses. */
export const brokenTokens: readonly BrokenServer[] = [
  broken('token_type missing', issued({}, ['token_type'])),
  broken('token_type null', issued({ token_type: null })),
  broken('token_type is bearer in lower case', issued({ token_type: 'bearer' })),
  broken('token_type is mac', issued({ token_type: 'mac' })),
  broken('token_type is user', issued({ token_type: 'user' })),
  broken('access_token missing', issued({}, ['access_token'])),
  broken('access_token empty', issued({ access_token: '' })),
  broken('access_token null', issued({ access_token: null })),
  broken('access_token is a number', issued({ access_token: 17 })),
  broken(
    'Error JSON with status 200',
    tokenAnswer(json({ error: 'invalid_grant', error_description: 'nope' })),
  ),
  broken('400 invalid_grant', tokenAnswer(json({ error: 'invalid_grant' }, 400))),
  broken('401 invalid_client', tokenAnswer(json({ error: 'invalid_client' }, 401))),
  broken('400 without JSON', tokenAnswer({ ...html, status: 400 })),
  broken('500 with HTML at the token endpoint', tokenAnswer({ ...html, status: 500 })),
  broken('HTML with status 200 at the token endpoint', tokenAnswer(html)),
  broken('refresh_token null', issued({ refresh_token: null })),
  broken('refresh_token empty', issued({ refresh_token: '' })),
  broken('no refresh_token', issued({}, ['refresh_token'])),
  broken('scope null', issued({ scope: null })),
  broken('scope is an array', issued({ scope: ['read'] })),
  broken('scope empty', issued({ scope: '' })),
  broken('scope missing', issued({}, ['scope'])),
  broken('expires_in null', issued({ expires_in: null })),
  broken('expires_in missing', issued({}, ['expires_in'])),
  broken('expires_in zero', issued({ expires_in: 0 })),
  broken('expires_in zero, no refresh_token', issued({ expires_in: 0 }, ['refresh_token'])),
  broken('expires_in ten seconds, no refresh_token', issued({ expires_in: 10 }, ['refresh_token'])),
  broken('expires_in negative', issued({ expires_in: -1 })),
  broken('expires_in is a fraction', issued({ expires_in: 3599.5 })),
  broken('expires_in is not a number', issued({ expires_in: 'soon' })),
  broken('expires_in is an empty string', issued({ expires_in: '' })),
  broken('expires_in is true', issued({ expires_in: true })),
  broken('id_token malformed', issued({ id_token: 'not-a-jwt' })),
  broken('id_token null', issued({ id_token: null })),
  broken('An error member beside the token', issued({ error: '' })),
  broken('Unknown members beside the token', issued({ ok: true, team: { id: 1 }, issuer: 'x' })),
  broken(
    'Token response is text/plain JSON',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is text/html JSON',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is JSON with a charset',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is JSON without Content-Type',
    tokenAnswer({ status: 200, body: JSON.stringify(tokenResponse) }),
  ),
  broken('Token response with status 201', tokenAnswer(json(tokenResponse, 201))),
  broken('Token endpoint redirects with 302 to a page that answers 404', (w) => {
    w.token = () => ({ status: 302, headers: { location: `${w.origin}/token2` } })
  }),
  broken('Token endpoint redirects with 307 to one that answers', (w) => {
    w.token = () => ({ status: 307, headers: { location: `${w.origin}/token2` } })
    w.posts['/token2'] = () => json(tokenResponse)
  }),
  broken('Token endpoint wants client authentication', (w) => {
    w.token = (_form, ask) =>
      ask.headers.authorization ? json(tokenResponse) : json({ error: 'invalid_client' }, 401)
  }),
  broken('Token endpoint wants JSON', (w) => {
    w.token = (_form, ask) =>
      ask.headers['content-type']?.includes('json')
        ? json(tokenResponse)
        : json({ error: 'invalid_request' }, 415)
  }),
]

const insufficient = (origin: string) =>
  json({}, 403, {
    'www-authenticate': `Bearer error="insufficient_scope", scope="admin", resource_metadata="${origin}${prm}"`,
  })

/** Servers that refuse the token or answer it wrongly. */
export const brokenUses: readonly BrokenServer[] = [
  broken(
    '401 with the fresh token, bare',
    called(() => json({}, 401)),
  ),
  broken(
    '401 invalid_token with the fresh token and a challenge',
    called((w) =>
      json({}, 401, {
        'www-authenticate': `Bearer error="invalid_token", resource_metadata="${w.origin}${prm}"`,
      }),
    ),
  ),
  broken(
    '403 with the fresh token, bare',
    called(() => json({ error: 'forbidden' }, 403)),
  ),
  broken(
    '403 insufficient_scope on initialize, for ever',
    called((w) => insufficient(w.origin)),
  ),
  broken(
    '500 with the fresh token',
    called(() => json({}, 500)),
  ),
  broken(
    '200 text/html with the fresh token',
    called(() => html),
  ),
  broken(
    '404 with the fresh token',
    called(() => json({}, 404)),
  ),
  broken(
    '405 with the fresh token',
    called(() => json({}, 405)),
  ),
  broken(
    '202 to initialize',
    called(() => ({ status: 202 })),
  ),
  broken('403 insufficient_scope on tools/list, for ever', (w) => {
    const call = w.call
    w.call = (message, ask) =>
      message.method === 'tools/list' ? insufficient(w.origin) : call(message, ask)
  }),
  broken('403 insufficient_scope on tools/list until the scope is there', (w) => {
    const call = w.call
    let granted = ''
    const authorize = w.authorize
    w.authorize = (query, ask) => {
      granted = query.get('scope') ?? ''
      return authorize(query, ask)
    }
    w.call = (message, ask) =>
      message.method === 'tools/list' && !granted.includes('admin')
        ? insufficient(w.origin)
        : call(message, ask)
  }),
  broken('401 on tools/list with the fresh token', (w) => {
    const call = w.call
    w.call = (message, ask) =>
      message.method === 'tools/list' ? json({}, 401) : call(message, ask)
  }),
  broken('A redirect to the same endpoint with a slash', (w) => {
    const challenge = w.challenge
    w.posts['/mcp/'] = (ask) =>
      ask.headers.authorization ? w.call(parseObject(ask.body) ?? {}, ask) : challenge(ask)
    w.challenge = () => ({ status: 307, headers: { location: `${w.origin}/mcp/` } })
    w.accepts = () => false
  }),
  broken('Answers as an event stream', (w) => {
    const call = w.call
    w.call = (message, ask) => {
      const given = call(message, ask)
      return given.status === 200
        ? {
            status: 200,
            headers: { 'content-type': 'text/event-stream' },
            body: `event: message\ndata: ${given.body}\n\n`,
          }
        : given
    }
  }),
  broken('A session id is required after initialize', (w) => {
    const call = w.call
    w.call = (message, ask) => {
      const given = call(message, ask)
      if (message.method === 'initialize') {
        return { ...given, headers: { ...given.headers, 'mcp-session-id': 'session-1' } }
      }
      const known = ask.headers['mcp-session-id'] === 'session-1'
      return known || message.method === 'server/discover'
        ? given
        : json({ error: 'no session' }, 400)
    }
  }),
  broken('initialize answers a JSON-RPC error', (w) => {
    w.call = (message) =>
      json({
        jsonrpc: '2.0',
        id: message.id ?? null,
        error: { code: -32603, message: 'Internal error' },
      })
  }),
  broken('tools/list answers a JSON-RPC error', (w) => {
    const call = w.call
    w.call = (message, ask) =>
      message.method === 'tools/list'
        ? json({
            jsonrpc: '2.0',
            id: message.id,
            error: { code: -32603, message: 'Internal error' },
          })
        : call(message, ask)
  }),
  broken('initialize answers an unknown protocol version', (w) => {
    const call = w.call
    w.call = (message, ask) =>
      message.method === 'initialize'
        ? json({
            jsonrpc: '2.0',
            id: message.id,
            result: {
              protocolVersion: '1999-01-01',
              capabilities: { tools: {} },
              serverInfo: { name: 'w', version: '1' },
            },
          })
        : call(message, ask)
  }),
  broken('initialize answers without serverInfo', (w) => {
    const call = w.call
    w.call = (message, ask) =>
      message.method === 'initialize'
        ? json({
            jsonrpc: '2.0',
            id: message.id,
            result: { protocolVersion: '2025-06-18', capabilities: { tools: {} } },
          })
        : call(message, ask)
  }),
  broken('Answers JSON-RPC as application/json with a charset', (w) => {
    const call = w.call
    w.call = (message, ask) => {
      const given = call(message, ask)
      return {
        ...given,
        headers: { ...given.headers, 'content-type': 'application/json; charset=utf-8' },
      }
    }
  }),
]
