import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { bearer } from '../protection/bearer'
import { chain } from '../protection/chain'
import { peopleWithTokens, policy, tokens } from '../protection/people'

export const proxyChainHidesChallenge: Fault = {
  id: 'proxy-chain-hides-challenge',
  title: 'People could sign in, but when all refuse, it is the static tokens that answer.',
  rule: 'proxy-chain-hides-challenge',
  people: peopleWithTokens,
  options: {
    protection: chain(bearer(tokens), authorizationServer(['reader', 'writer'])),
    policy,
  },
}
