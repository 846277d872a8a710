import type { Fault } from '../fault'

export const hostileHugeHeader: Fault = {
  id: 'hostile-huge-header',
  title: 'The challenge is longer than any client reads.',
  rule: null,
  challenge: (parameters) => ({ ...parameters, error_description: 'x'.repeat(200_000) }),
}
