import { testRule, traceOf } from './testing'
import { html, reply } from './testing/reply'
import { useNotJsonRpc } from './use-not-json-rpc'

const stream = 'event: message\ndata: {"jsonrpc":"2.0","id":1,"result":{}}\n\n'

testRule(useNotJsonRpc, {
  pass: [
    { name: 'JSON', trace: traceOf() },
    {
      name: 'an event stream',
      trace: traceOf().verify(reply(200, stream, { 'Content-Type': 'text/event-stream' })),
    },
    {
      name: 'a notification is taken',
      trace: traceOf().exchange({
        step: 'verify',
        request: {
          method: 'POST',
          headers: [['Authorization', 'Bearer t']],
          body: '{"method":"notifications/initialized"}',
        },
        reply: reply(202),
      }),
    },
  ],
  fail: [
    {
      name: 'a page',
      trace: traceOf().call('tools/list', html()),
      evidence: ['body'],
      severity: 'error',
      remark: 'tools/list: text/html',
      fixRepairs: true,
    },
    {
      name: 'other JSON',
      trace: traceOf().call('tools/list', reply(200, { tools: [] })),
      remark: 'tools/list',
    },
  ],
  inapplicable: [
    { name: 'refused', trace: traceOf().verify(reply(401)) },
    { name: 'no call', trace: traceOf().upTo('token') },
  ],
})
