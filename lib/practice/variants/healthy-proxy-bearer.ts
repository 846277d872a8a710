import type { Fault } from '../fault'
import { bearer } from '../protection/bearer'
import { peopleWithTokens, policy, tokens } from '../protection/people'

export const healthyProxyBearer: Fault = {
  id: 'healthy-proxy-bearer',
  title: 'Knows its callers by static tokens; each sees what its roles allow.',
  rule: null,
  people: peopleWithTokens,
  options: { protection: bearer(tokens), policy },
}
