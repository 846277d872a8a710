import type { Fault } from '../fault'

export const healthy: Fault = {
  id: 'healthy',
  title: 'Everything as the newest revision of the specification asks for it.',
  rule: null,
}
