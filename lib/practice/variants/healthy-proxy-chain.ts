import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { bearer } from '../protection/bearer'
import { chain } from '../protection/chain'
import { forwarded } from '../protection/forwarded'
import {
  comesFromProxy,
  peopleWithTokens,
  personBehindProxy,
  policy,
  tokens,
} from '../protection/people'

export const healthyProxyChain: Fault = {
  id: 'healthy-proxy-chain',
  title: 'People sign in, programs have static tokens, and a reverse proxy may forward who calls.',
  rule: null,
  people: [...peopleWithTokens, personBehindProxy],
  options: {
    protection: chain(
      authorizationServer(['reader']),
      bearer(tokens),
      forwarded({ trusts: comesFromProxy }),
    ),
    policy,
  },
}
