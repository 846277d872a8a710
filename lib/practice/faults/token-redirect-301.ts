import type { Fault } from '../fault'
import { redirect } from '../reply'

export const tokenRedirect301: Fault = {
  id: 'token-redirect-301',
  title: 'The token endpoint moved a slash further, by a redirect that turns POST into GET.',
  rule: 'token-redirect-301',
  at: {
    token: (healthy, { url }) =>
      url.pathname.endsWith('/') ? healthy() : redirect(301, `${url.pathname}/`),
  },
}
