import type { Fault } from '../fault'

export const asFieldTypes: Fault = {
  id: 'as-field-types',
  title: 'A template wrote a boolean of the metadata in quotation marks.',
  rule: 'as-field-types',
  serverMetadata: (document) => ({
    ...document,
    authorization_response_iss_parameter_supported: 'true',
  }),
}
