import type { Fault } from '../fault'
import { html } from '../reply'

export const asAdvertisedEndpoint404Or405: Fault = {
  id: 'as-advertised-endpoint-404-or-405',
  title: 'The proxy does not route the authorization endpoint.',
  rule: 'as-advertised-endpoint-404-or-405',
  at: { authorization: () => html(404, '<h1>404 Not Found</h1>') },
}
