import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const assertionRefused: Fault = {
  id: 'assertion-refused',
  title: 'The authorization server does not trust the platform that it was told to trust.',
  rule: 'assertion-refused',
  grant: 'workload-identity',
  options: { registration: ['pre-registered'] },
  at: {
    token: () => oauthError(400, 'invalid_grant', 'The issuer is not trusted here.'),
  },
}
