import type { Fault } from '../fault'
import { text } from '../reply'

export const prm5xxOrTimeout: Fault = {
  id: 'prm-5xx-or-timeout',
  title: 'The handler of the metadata crashes.',
  rule: 'prm-5xx-or-timeout',
  at: { 'resource-metadata': () => text(500, 'Internal Server Error') },
}
