import { isObject, parseObject, stringAt } from '@/lib/http/json'
import { statusOf } from './kit/answers'
import { challengeFix, hasChallenge } from './kit/challenge'
import type { Rule } from './rule'

const refusal =
  /unauthori[sz]ed|unauthenticated|not authenticated|authentication (is )?required|missing (access |bearer )?token|invalid (access |bearer )?token|log ?in required/i

export const challenge200WithJsonrpcError: Rule = {
  id: 'challenge-200-with-jsonrpc-error',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp#error-handling', 'rfc6750#3'],
  title: 'The refusal comes with status 200',
  why: 'The server says in the body that a token is missing, or even sends a challenge, but with HTTP 200. Clients believe they are connected and show an empty list of tools; claude.ai ignores WWW-Authenticate unless the status is 401. OAuth never starts.',
  fix: (view) => challengeFix(view, 'Refuse at the HTTP level, before JSON-RPC is spoken:'),
  recipes: {
    fastmcp: 'Pass auth= to FastMCP instead of raising an error inside a tool.',
    'typescript-sdk': 'Use requireBearerAuth on the route instead of an error result of the tool.',
  },
  breaks: [
    'claude-ai',
    'cursor',
    'vscode',
    'chatgpt',
    'opencode',
    'inspector',
    'mcp-remote',
    'copilot-cli',
  ],
  needs: ['challenge'],
  messages: ['Authentication required', 'MCP error -32001: Unauthorized'],
  detect(view) {
    const exchange = view.unauthenticated
    const status = statusOf(exchange)
    if (status < 200 || status > 299) return []
    if (hasChallenge(exchange)) {
      return [
        {
          evidence: view.at(exchange, 'header:www-authenticate'),
          remark: `a challenge with status ${status}`,
        },
      ]
    }
    const said = refusedIn(exchange?.response?.body ?? '')
    return said ? [{ evidence: view.at(exchange, said.at), remark: said.text.slice(0, 160) }] : []
  },
}

/** The message of a JSON-RPC error, or of a tool result that is one, where it is about authentication. */
function refusedIn(body: string): { at: string; text: string } | null {
  const data = body.split('\n').find((line) => line.startsWith('data:'))
  const json = parseObject(data ? data.slice(5) : body)
  const error = isObject(json?.error) ? stringAt(json.error, 'message') : null
  if (error !== null && refusal.test(error))
    return { at: data ? 'body' : '/error/message', text: error }
  const result = isObject(json?.result) ? json.result : null
  const text = result?.isError === true ? JSON.stringify(result.content ?? '') : ''
  return refusal.test(text) ? { at: data ? 'body' : '/result/content', text } : null
}
