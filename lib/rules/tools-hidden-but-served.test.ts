import { testRule, traceOf } from './testing'
import { called, calledAs } from './testing/called'
import { toolsHiddenButServed } from './tools-hidden-but-served'

const served = { result: { content: [{ type: 'text', text: 'done' }] } }

testRule(toolsHiddenButServed, {
  pass: [
    { name: 'a tool that is listed', trace: called('write', ['read', 'write'], served) },
    {
      name: 'a hidden tool, refused',
      trace: called('write', ['read'], { error: { code: -32602, message: 'Unknown tool' } }),
    },
    {
      name: 'a hidden tool, refused in a result',
      trace: called('write', ['read'], { result: { isError: true, content: [] } }),
    },
  ],
  fail: [
    {
      name: 'a hidden tool, served',
      trace: called('write', ['read'], served),
      evidence: ['body'],
      severity: 'warning',
      remark: 'write is not in the list, and was served',
    },
    {
      name: 'a tool hidden from another identity, served',
      trace: calledAs('reader', 'write', ['read'], served),
      evidence: ['body'],
      remark: 'write is not in the list, and was served as reader',
    },
  ],
  inapplicable: [
    { name: 'nothing was called', trace: traceOf() },
    {
      name: 'the list of another identity goes on',
      trace: calledAs('reader', 'write', ['read'], served, false),
    },
  ],
  unknown: [
    { name: 'the list goes on', trace: called('write', ['read'], served, { nextCursor: '2' }) },
  ],
})
