import { without } from '../document'
import type { Fault } from '../fault'

export const parEndpointMissing: Fault = {
  id: 'par-endpoint-missing',
  title: 'Pushed requests are required, and no endpoint for them is named.',
  rule: 'par-endpoint-missing',
  serverMetadata: (document) => ({
    ...without(document, 'pushed_authorization_request_endpoint'),
    require_pushed_authorization_requests: true,
  }),
}
