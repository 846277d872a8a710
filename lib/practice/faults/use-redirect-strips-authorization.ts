import type { Fault } from '../fault'
import { redirect } from '../reply'

export const useRedirectStripsAuthorization: Fault = {
  id: 'use-redirect-strips-authorization',
  title: 'The endpoint moves to a slash by a redirect that names http and another port.',
  rule: 'use-redirect-strips-authorization',
  at: {
    mcp: (healthy, { url }) =>
      url.pathname.endsWith('/') ? healthy() : redirect(307, `http://localhost:80${url.pathname}/`),
  },
}
