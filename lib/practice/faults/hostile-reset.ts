import type { Fault } from '../fault'
import { reset } from '../reply'

export const hostileReset: Fault = {
  id: 'hostile-reset',
  title: 'The connection breaks off at the token request.',
  rule: null,
  at: { token: () => reset },
}
