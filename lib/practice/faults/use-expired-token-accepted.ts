import type { Fault } from '../fault'
import { mcp } from '../resource/mcp'

export const useExpiredTokenAccepted: Fault = {
  id: 'use-expired-token-accepted',
  title: 'Nobody looks at the expiry of a token.',
  rule: 'use-expired-token-accepted',
  shownBy: 'expired-token',
  options: { tokenLifetime: 60 },
  at: {
    mcp: (_healthy, request, tenant) => mcp(request, { ...tenant, now: () => 0 }),
  },
}
