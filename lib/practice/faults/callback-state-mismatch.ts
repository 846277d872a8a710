import type { Fault } from '../fault'

export const callbackStateMismatch: Fault = {
  id: 'callback-state-mismatch',
  title: 'A cached redirect answers with the state of somebody else.',
  rule: 'callback-state-mismatch',
  callback: (parameters) => ({ ...parameters, state: 'Zm9yLXNvbWVib2R5LWVsc2U' }),
}
