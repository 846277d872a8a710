import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const refreshRequiresSecret: Fault = {
  id: 'refresh-requires-secret',
  title: 'Refreshing wants a secret even from clients that have none.',
  rule: 'refresh-requires-secret',
  shownBy: 'refresh',
  at: {
    token: (healthy, request) => {
      const form = formOf(request)
      return form.has('refresh_token') && !form.has('client_secret')
        ? oauthError(
            401,
            'invalid_client',
            'Client authentication failed: client_secret is missing.',
          )
        : healthy()
    },
  },
}
