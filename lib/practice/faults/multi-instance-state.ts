import type { Fault } from '../fault'
import { hasToken } from '../request'
import { invalidToken } from '../resource/challenge'
import type { Tenant } from '../tenant'

export const multiInstanceState: Fault = {
  id: 'multi-instance-state',
  title: 'Each replica keeps its tokens to itself, and the load balancer takes turns.',
  rule: 'multi-instance-state',
  at: {
    mcp: (healthy, request, tenant) => {
      if (!hasToken(request)) return healthy()
      const turn = (turns.get(tenant) ?? 0) + 1
      turns.set(tenant, turn)
      return turn % 2 === 1 ? healthy() : invalidToken('The token is not known.', request, tenant)
    },
  },
}

const turns = new WeakMap<Tenant, number>()
