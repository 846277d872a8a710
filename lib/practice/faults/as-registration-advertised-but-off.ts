import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const asRegistrationAdvertisedButOff: Fault = {
  id: 'as-registration-advertised-but-off',
  title: 'Dynamic registration is switched off, and still advertised.',
  rule: 'as-registration-advertised-but-off',
  at: {
    registration: () =>
      oauthError(
        400,
        'dynamic_client_registration_disabled',
        'Dynamic client registration is disabled.',
      ),
  },
}
