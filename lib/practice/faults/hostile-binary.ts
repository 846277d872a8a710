import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'

export const hostileBinary: Fault = {
  id: 'hostile-binary',
  title: 'The metadata of the authorization server is noise.',
  rule: null,
  at: { 'server-metadata': noise, 'openid-configuration': noise },
}

function noise(): Reply {
  const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  return typed(200, 'application/json', body)
}
