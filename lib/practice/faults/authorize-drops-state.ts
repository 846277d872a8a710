import { without } from '../document'
import type { Fault } from '../fault'

export const authorizeDropsState: Fault = {
  id: 'authorize-drops-state',
  title: 'The login page in between forgets the state.',
  rule: 'authorize-drops-state',
  callback: (parameters) => without(parameters, 'state'),
}
