import { asWhom, refusalIn, toolCalls } from './kit/tool-calls'
import type { Rule } from './rule'

export const toolsListedButRefused: Rule = {
  id: 'tools-listed-but-refused',
  stage: 'use',
  step: 'verify',
  severity: 'warning',
  spec: ['mcp#error-handling'],
  title: 'tools/list shows a tool that this person may not call',
  why: 'The list names the tool, and the call says that it is forbidden or unknown. Models choose from the list, so they try, fail and try again, and people see a tool that never works. The list is made without looking at the roles that the call looks at.',
  fix: () => ({
    text: 'Make the list with the check that the call uses, so that tools/list holds exactly what this identity may call. If more scope would help, answer the call with 403 and the missing scope instead.',
  }),
  breaks: [],
  needs: [],
  messages: ['Unknown tool', 'Access denied'],
  detect(view) {
    const calls = toolCalls(view)
    if (calls.length === 0) return 'inapplicable'
    return calls.flatMap((call) => {
      const said = call.listed ? refusalIn(call) : null
      if (said === null || !aboutRights.test(said)) return []
      const remark = `${call.name}${asWhom(call)}: ${said.slice(0, 200)}`
      return [{ evidence: view.at(call.exchange, 'body'), remark }]
    })
  },
}

const aboutRights =
  /permission|forbidden|denied|not (allowed|permitted|authori[sz]ed)|unauthori[sz]ed|(unknown|no such) tool|tool .*(not found|unknown|does not exist)/i
