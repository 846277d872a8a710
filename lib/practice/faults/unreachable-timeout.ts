import type { Fault } from '../fault'
import { hang } from '../reply'

export const unreachableTimeout: Fault = {
  id: 'unreachable-timeout',
  title: 'The server takes requests and never answers them.',
  rule: 'unreachable-timeout',
  at: { everywhere: () => hang },
}
