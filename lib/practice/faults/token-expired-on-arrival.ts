import type { Fault } from '../fault'

export const tokenExpiredOnArrival: Fault = {
  id: 'token-expired-on-arrival',
  title: 'The clock of the authorization server is an hour late.',
  rule: 'token-expired-on-arrival',
  claims: (claims) => ({
    ...claims,
    iat: Number(claims.iat) - 7200,
    exp: Number(claims.exp) - 7200,
  }),
}
