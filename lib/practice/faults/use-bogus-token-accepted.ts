import type { Fault } from '../fault'
import { none } from '../protection/none'
import { hasToken } from '../request'
import { mcp } from '../resource/mcp'

export const useBogusTokenAccepted: Fault = {
  id: 'use-bogus-token-accepted',
  title: 'Any token will do, as long as there is one.',
  rule: 'use-bogus-token-accepted',
  shownBy: 'deeper-checks',
  at: {
    mcp: (healthy, request, tenant) =>
      hasToken(request)
        ? mcp(request, { ...tenant, options: { ...tenant.options, protection: none() } })
        : healthy(),
  },
}
