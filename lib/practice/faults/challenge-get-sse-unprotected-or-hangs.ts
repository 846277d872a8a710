import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'

export const challengeGetSseUnprotectedOrHangs: Fault = {
  id: 'challenge-get-sse-unprotected-or-hangs',
  title: 'The event stream opens without a token and then says nothing.',
  rule: 'challenge-get-sse-unprotected-or-hangs',
  at: {
    mcp: (healthy, request) => (request.method === 'GET' ? silentStream() : healthy()),
  },
}

function silentStream(): Reply {
  const body = new ReadableStream<string>({
    start: (controller) => controller.enqueue(': connected\n\n'),
  })
  return typed(200, 'text/event-stream', body, [['Cache-Control', 'no-store']])
}
