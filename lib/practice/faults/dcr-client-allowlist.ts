import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dcrClientAllowlist: Fault = {
  id: 'dcr-client-allowlist',
  title: 'Registration is open to clients that the vendor knows.',
  rule: 'dcr-client-allowlist',
  at: {
    registration: () =>
      oauthError(
        400,
        'invalid_client_metadata',
        'Dynamic registration is not available for this client.',
      ),
  },
}
