import type { Fault } from '../fault'
import { withoutHeaders } from '../request'

export const useAuthorizationHeaderStripped: Fault = {
  id: 'use-authorization-header-stripped',
  title: 'The web server in front does not pass the Authorization header on.',
  rule: 'use-authorization-header-stripped',
  at: { mcp: (healthy, request) => healthy(withoutHeaders(request, 'authorization')) },
}
