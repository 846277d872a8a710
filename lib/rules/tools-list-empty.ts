import { currentCalls, rpcMethod, status } from './kit/use'
import type { Rule } from './rule'

export const toolsListEmpty: Rule = {
  id: 'tools-list-empty',
  stage: 'use',
  step: 'verify',
  severity: 'info',
  spec: ['mcp#token-requirements'],
  title: 'The server lists no tools for this person',
  why: 'The login works and `tools/list` is empty. Some servers have no tools; others hide every tool for which the token lacks a scope or the person a role, and clients then show a connected server that can do nothing.',
  fix: (view) => ({
    text: `If there should be tools: grant the scopes they need (this token has ${view.fact('grantedScope') ?? 'none named'}), or list them all and answer 403 with the missing scope when one is called.`,
  }),
  breaks: [],
  needs: ['verify'],
  messages: ['No tools found', 'connected, 0 tools'],
  detect(view) {
    const session = view.fact('session')
    if (!session) return 'inapplicable'
    if (!Array.isArray(session.tools) || session.tools.length > 0) return []
    const list = currentCalls(view).findLast(
      (call) => rpcMethod(call) === 'tools/list' && status(call) === 200,
    )
    return list ? [{ evidence: view.at(list, 'body'), remark: 'tools is empty' }] : 'unknown'
  },
}
