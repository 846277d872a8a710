import { stepupLoop } from './stepup-loop'
import { testRule, traceOf } from './testing'
import type { TraceBuilder } from './testing/builder'
import { reply } from './testing/reply'

const forbidden = (trace: TraceBuilder, round: number, scope: string) =>
  trace.exchange({
    step: 'verify',
    round,
    request: {
      method: 'POST',
      headers: [['Authorization', 'Bearer t']],
      body: '{"method":"tools/call"}',
    },
    reply: reply(403, '', {
      'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"`,
    }),
  })
const first = forbidden(traceOf(), 1, 'files:delete')

testRule(stepupLoop, {
  pass: [
    { name: 'nothing is forbidden', trace: traceOf() },
    { name: 'forbidden once', trace: first },
    { name: 'another scope in the second round', trace: forbidden(first, 2, 'files:admin') },
  ],
  fail: [
    {
      name: 'the same scope again',
      trace: forbidden(first, 2, 'files:delete'),
      evidence: ['header:www-authenticate'],
      severity: 'error',
      remark: 'still asks for files:delete',
    },
    {
      name: 'a scope that the token carries',
      trace: forbidden(traceOf(), 1, 'files:write'),
      remark: 'still asks for files:write',
    },
  ],
  inapplicable: [{ name: 'no call', trace: traceOf().upTo('token') }],
})
