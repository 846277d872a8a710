import type { Fault } from '../fault'

export const assertionExpired: Fault = {
  id: 'assertion-expired',
  title: 'The platform hands out an assertion that has expired.',
  rule: 'assertion-expired',
  grant: 'workload-identity',
  options: { registration: ['pre-registered'] },
  assertion: ({ header, claims }, { now }) => {
    const seconds = Math.floor(now() / 1000)
    return { header, claims: { ...claims, iat: seconds - 7200, exp: seconds - 3600 } }
  },
}
