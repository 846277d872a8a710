import { mediaType } from '@/lib/http/exchange'
import { answer, httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { carriesAnswer, currentCalls, rpcMethod, status } from './kit/use'
import type { Rule } from './rule'

export const useNotJsonRpc: Rule = {
  id: 'use-not-json-rpc',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp-transport#sending-messages'],
  title: 'The answer to an authenticated MCP request is not JSON-RPC',
  why: 'The server accepts the token and answers with something a client cannot read: an HTML page, an empty body, or JSON of another shape. Usually the request reached a web application behind the same address, or a proxy that rewrites bodies.',
  fix: () =>
    httpFix(
      'Answer every JSON-RPC request with one JSON-RPC response, as JSON or as an event stream:',
      answer(200, [], { jsonrpc: '2.0', id: 1, result: {} }),
    ),
  breaks: everyLogin,
  needs: ['verify'],
  messages: [
    'Unexpected content type: text/html',
    'Deserialize error: data did not match any variant',
  ],
  detect(view) {
    const answered = currentCalls(view).filter((call) => status(call) >= 200 && status(call) < 300)
    if (answered.length === 0) return 'inapplicable'
    const bad = answered.find((call) => {
      const method = rpcMethod(call)
      if (method === null || method.startsWith('notifications/') || status(call) === 202)
        return false
      return !carriesAnswer(call) && call.response?.truncated !== 'live'
    })
    if (!bad) return []
    const type = mediaType(bad.response?.headers ?? []) || 'no Content-Type'
    return [
      {
        evidence: view.at(bad, 'body'),
        remark: `${rpcMethod(bad)}: ${type}, no JSON-RPC response`,
      },
    ]
  },
}
