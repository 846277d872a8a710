import { type Exchange, header } from '@/lib/http/exchange'
import { asksForScope, currentCalls, rpcMethod, status, succeeded } from './kit/use'
import type { Hit, Rule } from './rule'
import type { View } from './view'

export const multiInstanceState: Rule = {
  id: 'multi-instance-state',
  stage: 'use',
  step: 'verify',
  severity: 'error',
  spec: ['mcp#token-handling', 'mcp-transport#backward-compatibility'],
  title: 'The server forgets from one request to the next',
  why: 'The same token, or the session that was opened a moment ago, is good for one call and unknown at the next. Tokens, codes, clients or sessions live in the memory of one instance, and the load balancer sends the next request to another. Logins work now and then, and never twice the same way: clients built on the TypeScript SDK refresh the token after a 401 and ask once more, which hides it or makes it rarer.',
  fix: () => ({
    text: 'Keep tokens, codes, registered clients and sessions in a store that all instances share, sign tokens with keys that all instances have, or use sticky routing until then.',
  }),
  recipes: {
    'typescript-sdk':
      'Create the transport stateless (sessionIdGenerator: undefined), or keep sessions in a shared store.',
    fastmcp: 'FastMCP(stateless_http=True), and a shared client_storage for OAuthProxy.',
    'cloud-run': 'Set session affinity, or max-instances=1 until state is shared.',
    'aws-lambda': 'Nothing stays in the memory of a function: use DynamoDB or another store.',
  },
  breaks: [
    'claude-ai',
    'claude-code',
    'cursor',
    'vscode',
    'chatgpt',
    'codex',
    'copilot-cli',
    'gemini-cli',
  ],
  causes: [
    'use-401-with-fresh-token',
    'use-4xx-with-fresh-token',
    'use-session-404-vs-401',
    'use-authorization-header-stripped',
  ],
  needs: ['verify'],
  messages: ['Session not found', 'No valid session ID provided', 'works sometimes'],
  detect(view) {
    const calls = currentCalls(view)
    const first = calls.findIndex(succeeded)
    if (first < 0) return calls.length > 1 ? 'unknown' : 'inapplicable'
    const later = calls.slice(first + 1)
    return [...forgotten(later, view), ...lostSession(later, view)].slice(0, 1)
  },
}

/** The token worked a moment ago and is unknown now; a missing scope and a lost session are other matters. */
function forgotten(later: readonly Exchange[], view: View): Hit[] {
  const granted = view.fact('grantedScope')
  const refused = later.find((call) => {
    return status(call) === 401 && !asksForScope(call, granted) && sessionOf(call) === null
  })
  if (!refused) return []
  const remark = `401 to ${rpcMethod(refused) ?? 'a call'}, after an earlier call had worked`
  return [{ evidence: view.at(refused, 'status'), remark }]
}

function lostSession(later: readonly Exchange[], view: View): Hit[] {
  const lost = later.find((call) => status(call) === 404 && sessionOf(call) !== null)
  const remark = 'the session that was just opened is not known'
  return lost ? [{ evidence: view.at(lost, 'status'), remark }] : []
}

function sessionOf({ request }: Exchange): string | null {
  return header(request.headers, 'mcp-session-id')
}
