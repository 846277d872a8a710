import { asWhom, refusalIn, toolCalls } from './kit/tool-calls'
import type { Rule } from './rule'

export const toolsHiddenButServed: Rule = {
  id: 'tools-hidden-but-served',
  stage: 'use',
  step: 'verify',
  severity: 'warning',
  spec: ['mcp#error-handling'],
  title: 'A tool that tools/list hides can be called all the same',
  why: 'The list leaves the tool out for this person, and a call by its name is served. Where the list is made from roles, nothing but the name protects the tool, and names are no secret: they stand in documentation, in other people’s lists and in models’ memories.',
  fix: () => ({
    text: 'Check the identity again in tools/call, with the rules that make the list, and answer as for a tool that does not exist:',
    bytes: '{"jsonrpc":"2.0","id":1,"error":{"code":-32602,"message":"Unknown tool"}}',
    language: 'json',
  }),
  breaks: [],
  needs: [],
  detect(view) {
    const calls = toolCalls(view)
    if (calls.length === 0) return 'inapplicable'
    const hidden = calls.filter(({ listed }) => listed !== true)
    const served = hidden.filter((call) => refusalIn(call) === null)
    if (served.some(({ listed }) => listed === null)) return 'unknown'
    return served.map((call) => ({
      evidence: view.at(call.exchange, 'body'),
      remark: `${call.name} is not in the list, and was served${asWhom(call)}`,
    }))
  },
}
