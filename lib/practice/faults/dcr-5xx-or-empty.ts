import type { Fault } from '../fault'
import { empty } from '../reply'

export const dcr5xxOrEmpty: Fault = {
  id: 'dcr-5xx-or-empty',
  title: 'Registration crashes on a member that it does not expect.',
  rule: 'dcr-5xx-or-empty',
  at: { registration: () => empty(500) },
}
