import { testRule, traceOf } from './testing'
import { called, calledAs } from './testing/called'
import { toolsListedButRefused } from './tools-listed-but-refused'

const refused = (message: string) => ({ error: { code: -32602, message } })

testRule(toolsListedButRefused, {
  pass: [
    { name: 'served', trace: called('write', ['read', 'write'], { result: { content: [] } }) },
    {
      name: 'arguments that do not fit',
      trace: called('write', ['write'], refused('text is missing')),
    },
    {
      name: 'a tool that is not listed',
      trace: called('write', ['read'], refused('Unknown tool')),
    },
  ],
  fail: [
    {
      name: 'an unknown tool',
      trace: called('write', ['read', 'write'], refused('Unknown tool: write')),
      evidence: ['body'],
      severity: 'warning',
      remark: 'write: Unknown tool: write',
    },
    {
      name: 'a result that says so',
      trace: called('write', ['write'], {
        result: { isError: true, content: [{ type: 'text', text: 'Access denied.' }] },
      }),
      remark: 'write: Access denied.',
    },
    {
      name: 'a tool that another identity sees and may not call',
      trace: calledAs('reader', 'write', ['write'], refused('Unknown tool: write')),
      evidence: ['body'],
      remark: 'write as reader: Unknown tool: write',
    },
  ],
  inapplicable: [{ name: 'nothing was called', trace: traceOf() }],
})
