import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { useOriginRejected } from './use-origin-rejected'

const probe = 'origins'
const from = (origin: string) => ({
  method: 'POST',
  headers: [['Origin', origin]] as const,
  body: '{}',
})
const own = from('https://mcp.example.com')
const other = from('https://claude.ai')

testRule(useOriginRejected, {
  pass: [
    {
      name: 'its own origin is let through',
      trace: traceOf()
        .probe(probe, 'challenge', own, reply(401))
        .probe(probe, 'challenge', other, reply(403)),
    },
  ],
  fail: [
    {
      name: 'every origin is refused',
      trace: traceOf()
        .probe(probe, 'challenge', own, reply(403))
        .probe(probe, 'challenge', other, reply(403)),
      evidence: ['status', 'status'],
      severity: 'warning',
      remark: 'Origin https://mcp.example.com: 403',
    },
  ],
  unknown: [{ name: 'nothing was tried', trace: traceOf() }],
})
