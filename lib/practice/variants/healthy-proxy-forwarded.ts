import type { Fault } from '../fault'
import { bearer } from '../protection/bearer'
import { forwarded } from '../protection/forwarded'
import { comesFromProxy, peopleWithTokens, policy, tokens } from '../protection/people'

export const healthyProxyForwarded: Fault = {
  id: 'healthy-proxy-forwarded',
  title:
    'Believes its reverse proxy, at this address, who calls; past it, without /proxy, it believes nobody.',
  rule: null,
  people: peopleWithTokens,
  options: {
    protection: forwarded({ trusts: comesFromProxy }),
    reverseProxy: bearer(tokens),
    policy,
  },
}
