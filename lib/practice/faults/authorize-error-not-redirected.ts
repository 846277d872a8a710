import type { Fault } from '../fault'
import { firstHeader, oauthError } from '../reply'

export const authorizeErrorNotRedirected: Fault = {
  id: 'authorize-error-not-redirected',
  title: 'Errors are shown as JSON to the person instead of being sent to the client.',
  rule: 'authorize-error-not-redirected',
  shownBy: 'deeper-checks',
  at: {
    authorization: async (healthy) => {
      const reply = await healthy()
      const location = new URL(firstHeader(reply, 'Location') ?? 'about:blank')
      const error = location.searchParams.get('error')
      const description = location.searchParams.get('error_description') ?? ''
      return error === null ? reply : oauthError(400, error, description)
    },
  },
}
