import { parseObject } from '@/lib/http/json'
import { html, json } from '../world'
import { type BrokenServer, broken, called, prm } from './kit'

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
