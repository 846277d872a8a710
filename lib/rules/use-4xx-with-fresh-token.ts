import { measured } from './kit/clients'
import { fromEdge, refusedCall, rpcMethod, saidIn, status, tokenWorked } from './kit/use'
import type { Rule } from './rule'

export const use4xxWithFreshToken: Rule = {
  id: 'use-4xx-with-fresh-token',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp-transport#sending-messages', 'mcp#error-handling'],
  title: 'The server refuses the first MCP request after the login',
  why: 'The token is not the reason: the answer is neither 401 nor 403. The address is not an MCP endpoint of the transport that was used, a proxy routes authenticated requests elsewhere, or the server wants a header or a protocol version that it did not get.',
  fix: (view) => ({
    text: `Let POST ${view.server.pathname} accept JSON-RPC with "Accept: application/json, text/event-stream". A version the server does not know is answered 400 with the versions it knows, a session it does not know 404.`,
  }),
  breaks: measured,
  needs: ['verify'],
  messages: ['HTTP 404', 'HTTP 405', 'HTTP 406', 'Unsupported protocol version'],
  detect(view) {
    const refused = refusedCall(view)
    if (!refused) return view.calls.length > 0 ? [] : 'inapplicable'
    const code = status(refused)
    if (code < 400 || code >= 500 || code === 401 || code === 403 || fromEdge(refused)) return []
    // The same without a token: then the address is the matter, which other rules say.
    if (view.unauthenticated && status(view.unauthenticated) === code) return 'inapplicable'
    if (view.fact('session') || tokenWorked(view, refused)) return []
    const said = saidIn(refused)
    const remark = `${rpcMethod(refused) ?? 'request'}: ${code}${said ? ` ${said}` : ''}`
    return [{ evidence: view.at(refused, 'status'), remark }]
  },
}
