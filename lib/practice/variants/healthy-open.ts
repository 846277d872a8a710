import type { Fault } from '../fault'
import { none } from '../protection/none'

export const healthyOpen: Fault = {
  id: 'healthy-open',
  title: 'Needs no token and says nothing about authorization.',
  rule: null,
  options: { protection: none() },
}
