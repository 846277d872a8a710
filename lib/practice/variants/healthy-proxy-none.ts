import type { Fault } from '../fault'
import { none } from '../protection/none'
import { policy } from '../protection/people'

export const healthyProxyNone: Fault = {
  id: 'healthy-proxy-none',
  title: 'Lets everybody in as a reader, and shows what a reader may use.',
  rule: null,
  options: { protection: none(['reader']), policy },
}
