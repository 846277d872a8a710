import type { Fault } from '../fault'
import { typed } from '../reply'

export const hostileBigBody: Fault = {
  id: 'hostile-big-body',
  title: 'The resource metadata is a hundred megabytes long.',
  rule: null,
  at: { 'resource-metadata': () => typed(200, 'application/json', hundredMegabytes()) },
}

function hundredMegabytes(): ReadableStream<string> {
  const piece = `"${'x'.repeat(1024 * 1024 - 3)}",`
  let sent = 0
  return new ReadableStream({
    start: (controller) => controller.enqueue('{"resource":['),
    pull(controller) {
      controller.enqueue(piece)
      sent += 1
      if (sent === 100) controller.close()
    },
  })
}
