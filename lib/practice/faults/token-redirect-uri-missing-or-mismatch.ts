import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const tokenRedirectUriMissingOrMismatch: Fault = {
  id: 'token-redirect-uri-missing-or-mismatch',
  title: 'The proxy compares the redirect URI with its own.',
  rule: 'token-redirect-uri-missing-or-mismatch',
  at: {
    token: async (healthy, request) => {
      const reply = await healthy()
      return reply.status === 200 && formOf(request).has('code')
        ? oauthError(400, 'invalid_grant', 'redirect_uri does not match the authorization request.')
        : reply
    },
  },
}
