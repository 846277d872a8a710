import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const tokenPkceVerificationFailed: Fault = {
  id: 'token-pkce-verification-failed',
  title: 'The code challenge is compared with padded base64.',
  rule: 'token-pkce-verification-failed',
  at: {
    token: (healthy, request) =>
      formOf(request).has('code_verifier')
        ? oauthError(400, 'invalid_grant', 'code_verifier does not match the code_challenge.')
        : healthy(),
  },
}
