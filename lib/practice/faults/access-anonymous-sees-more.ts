import type { Fault } from '../fault'
import { bearer } from '../protection/bearer'
import { chain } from '../protection/chain'
import { none } from '../protection/none'
import { peopleWithTokens, policy, tokens } from '../protection/people'

export const accessAnonymousSeesMore: Fault = {
  id: 'access-anonymous-sees-more',
  title: 'Requests without a token fall back to an account that is an administrator.',
  rule: 'access-anonymous-sees-more',
  shownBy: 'identities',
  people: peopleWithTokens,
  options: { protection: chain(bearer(tokens), none(['admin'])), policy },
}
