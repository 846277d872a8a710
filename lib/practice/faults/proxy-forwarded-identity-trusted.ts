import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { chain } from '../protection/chain'
import { forwarded } from '../protection/forwarded'

export const proxyForwardedIdentityTrusted: Fault = {
  id: 'proxy-forwarded-identity-trusted',
  title: 'Whoever sends X-Forwarded-User is that person, from wherever it comes.',
  rule: 'proxy-forwarded-identity-trusted',
  shownBy: 'deeper-checks',
  options: { protection: chain(authorizationServer(), forwarded({ trusts: () => true })) },
}
