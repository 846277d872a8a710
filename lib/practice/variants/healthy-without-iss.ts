import { without } from '../document'
import type { Fault } from '../fault'

export const healthyWithoutIss: Fault = {
  id: 'healthy-without-iss',
  title: 'The authorization response carries no iss, and the metadata promises none.',
  rule: null,
  serverMetadata: (document) => without(document, 'authorization_response_iss_parameter_supported'),
  callback: (parameters) => without(parameters, 'iss'),
}
