import type { Fault } from '../fault'

export const dcrResponseNonconformant: Fault = {
  id: 'dcr-response-nonconformant',
  title: 'The registration response holds what its table row holds: an id and nulls.',
  rule: 'dcr-response-nonconformant',
  registration: ({ client_id }) => ({
    client_id,
    redirect_uris: null,
    grant_types: null,
    response_types: null,
    client_uri: '',
  }),
}
