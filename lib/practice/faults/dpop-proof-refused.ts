import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dpopProofRefused: Fault = {
  id: 'dpop-proof-refused',
  title: 'Behind its proxy the server expects an htu that nobody calls.',
  rule: 'dpop-proof-refused',
  options: { dpop: 'required' },
  at: {
    token: (_healthy, _request, { urls }) =>
      oauthError(
        400,
        'invalid_dpop_proof',
        `htu must be ${urls.authorizationServer.replace('http:', 'https:')}/token.`,
      ),
  },
}
