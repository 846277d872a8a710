import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { chain } from '../protection/chain'
import { forwarded } from '../protection/forwarded'
import { comesFromProxy, personBehindProxy, policy } from '../protection/people'

export const proxyForwardedGroupsUntrimmed: Fault = {
  id: 'proxy-forwarded-groups-untrimmed',
  title: 'The groups that a reverse proxy forwards are split at commas, and blanks stay with them.',
  rule: 'proxy-forwarded-groups-untrimmed',
  shownBy: 'deeper-checks',
  people: [personBehindProxy],
  options: {
    protection: chain(
      authorizationServer(['reader']),
      forwarded({ trusts: comesFromProxy, groups: (value) => value.split(',') }),
    ),
    policy,
  },
}
