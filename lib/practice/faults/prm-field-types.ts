import type { Fault } from '../fault'

export const prmFieldTypes: Fault = {
  id: 'prm-field-types',
  title: 'The scopes of the resource are one string instead of a list.',
  rule: 'prm-field-types',
  resourceMetadata: (document) => ({ ...document, scopes_supported: 'notes:read notes:write' }),
}
