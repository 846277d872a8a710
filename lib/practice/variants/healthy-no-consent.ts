import type { Fault } from '../fault'

export const healthyNoConsent: Fault = {
  id: 'healthy-no-consent',
  title: 'Browsers, too, are sent back at once instead of being asked.',
  rule: null,
  options: { consent: 'never' },
}
