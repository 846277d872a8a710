import type { Fault } from '../fault'

export const healthyClientCredentials: Fault = {
  id: 'healthy-client-credentials',
  title:
    'By client credentials: practice-client asks in its own name, with the secret practice-secret.',
  rule: null,
  grant: 'client_credentials',
  options: { registration: ['pre-registered'] },
}
