import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'
import { hasToken } from '../request'

export const hostileEndlessStream: Fault = {
  id: 'hostile-endless-stream',
  title: 'The event stream of an answer says nothing that matters, for ever.',
  rule: null,
  at: {
    mcp: (healthy, request) =>
      hasToken(request) && request.method === 'POST' ? chatter() : healthy(),
  },
}

function chatter(): Reply {
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<string>({
    start(controller) {
      timer = setInterval(() => controller.enqueue(': still here\n\n'), 50)
    },
    cancel: () => clearInterval(timer),
  })
  return typed(200, 'text/event-stream', body)
}
