import { challenge200WithJsonrpcError } from './challenge-200-with-jsonrpc-error'
import { testRule, traceOf } from './testing'
import { reply } from './testing/reply'
import { mcp } from './testing/urls'

const error = (message: string) => ({ jsonrpc: '2.0', id: 1, error: { code: -32001, message } })

testRule(challenge200WithJsonrpcError, {
  pass: [
    { name: 'the healthy login', trace: traceOf() },
    {
      name: 'an open server',
      trace: traceOf().challenge(reply(200, { jsonrpc: '2.0', id: 1, result: {} })),
    },
    { name: 'another error', trace: traceOf().challenge(reply(200, error('Method not found'))) },
  ],
  fail: [
    {
      name: 'a JSON-RPC error',
      trace: traceOf().challenge(reply(200, error('Unauthorized'))),
      evidence: [[mcp, '/error/message']],
      remark: 'Unauthorized',
      fixRepairs: true,
    },
    {
      name: 'a challenge with 200',
      trace: traceOf().challenge(reply(200, {}, { 'WWW-Authenticate': 'Bearer' })),
      evidence: ['header:www-authenticate'],
    },
    {
      name: 'a tool result',
      trace: traceOf().challenge(
        reply(200, {
          jsonrpc: '2.0',
          id: 1,
          result: { isError: true, content: [{ type: 'text', text: 'Authentication required' }] },
        }),
      ),
      evidence: ['/result/content'],
    },
    {
      name: 'in an event stream',
      trace: traceOf().challenge(
        reply(200, `event: message\ndata: ${JSON.stringify(error('Missing access token'))}\n\n`, {
          'Content-Type': 'text/event-stream',
        }),
      ),
      evidence: ['body'],
    },
  ],
})
