import type { Fault } from '../fault'
import { type Reply, typed } from '../reply'

export const hostileEndlessBody: Fault = {
  id: 'hostile-endless-body',
  title: 'The metadata of the authorization server begins and never ends.',
  rule: null,
  at: { 'server-metadata': endless, 'openid-configuration': endless },
}

function endless(): Reply {
  const body = new ReadableStream<string>({
    start: (controller) => controller.enqueue('{"issuer":"'),
  })
  return typed(200, 'application/json', body)
}
