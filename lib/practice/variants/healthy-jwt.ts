import type { Fault } from '../fault'

export const healthyJwt: Fault = {
  id: 'healthy-jwt',
  title: 'Access tokens are JWTs after RFC 9068, good for one minute.',
  rule: null,
  options: { tokens: 'jwt', tokenLifetime: 60 },
}
