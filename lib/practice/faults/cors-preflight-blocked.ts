import type { Fault } from '../fault'
import { unauthenticated } from '../resource/challenge'

export const corsPreflightBlocked: Fault = {
  id: 'cors-preflight-blocked',
  title: 'The guard answers the question of the browser, which cannot carry a token.',
  rule: 'cors-preflight-blocked',
  at: {
    preflight: (healthy, request, tenant) =>
      request.url.pathname.endsWith('/mcp') ? unauthenticated(request, tenant) : healthy(),
  },
}
