import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const grantNotOffered: Fault = {
  id: 'grant-not-offered',
  title: 'The grant is not enabled for this client.',
  rule: 'grant-not-offered',
  grant: 'client_credentials',
  options: { registration: ['pre-registered'] },
  serverMetadata: (document) => ({
    ...document,
    grant_types_supported: ['authorization_code', 'refresh_token'],
  }),
  at: {
    token: () => oauthError(400, 'unauthorized_client', 'This client may not use this grant.'),
  },
}
