import type { Fault } from '../fault'

export const tokenFieldTypes: Fault = {
  id: 'token-field-types',
  title: 'Numbers come as texts, and what is not set as null.',
  rule: 'token-field-types',
  token: (document) => ({
    ...document,
    expires_in: String(document.expires_in),
    id_token: null,
  }),
}
