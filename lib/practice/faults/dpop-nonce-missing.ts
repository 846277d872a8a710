import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dpopNonceMissing: Fault = {
  id: 'dpop-nonce-missing',
  title: 'The token endpoint asks for a nonce and names none.',
  rule: 'dpop-nonce-missing',
  options: { dpop: 'required' },
  at: {
    token: () =>
      oauthError(400, 'use_dpop_nonce', 'Authorization server requires nonce in DPoP proof.'),
  },
}
