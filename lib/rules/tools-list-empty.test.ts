import type { McpSession } from '@/lib/flow/facts'
import { testRule, traceOf } from './testing'
import { toolsListEmpty } from './tools-list-empty'

const session = (...names: string[]) => {
  const value: McpSession = {
    era: 'stateless',
    protocolVersion: '2026-07-28',
    serverName: 'files',
    serverVersion: '1.0.0',
    tools: names.map((name) => ({ name, title: null, description: null, inputSchema: {} })),
  }
  return traceOf().facts({ session: { value, from: { computed: 'the test' } } })
}

testRule(toolsListEmpty, {
  pass: [{ name: 'a tool', trace: session('read_file') }],
  fail: [
    {
      name: 'none',
      trace: session(),
      evidence: ['body'],
      severity: 'info',
      fix: 'files:read files:write',
    },
  ],
  inapplicable: [{ name: 'not connected', trace: traceOf() }],
})
