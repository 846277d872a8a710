import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { hasToken } from '../request'

export const fwTsSdkErrorClasses: Fault = {
  id: 'fw-ts-sdk-error-classes',
  title: 'The token verifier throws a plain Error instead of InvalidTokenError.',
  rule: 'fw-ts-sdk-error-classes',
  shownBy: 'deeper-checks',
  at: {
    mcp: async (healthy, request) => {
      const reply = await healthy()
      return hasToken(request) && reply.status === 401
        ? oauthError(500, 'server_error', 'Internal Server Error')
        : reply
    },
  },
}
