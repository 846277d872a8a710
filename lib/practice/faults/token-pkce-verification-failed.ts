import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const tokenPkceVerificationFailed: Fault = {
  id: 'token-pkce-verification-failed',
  title: 'The code challenge is compared with padded base64.',
  rule: 'token-pkce-verification-failed',
  at: {
    token: async (healthy, request) => {
      const reply = await healthy()
      return reply.status === 200 && formOf(request).has('code')
        ? oauthError(400, 'invalid_grant', 'code_verifier does not match the code_challenge.')
        : reply
    },
  },
}
