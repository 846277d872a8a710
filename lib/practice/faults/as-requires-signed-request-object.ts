import type { Fault } from '../fault'

export const asRequiresSignedRequestObject: Fault = {
  id: 'as-requires-signed-request-object',
  title: 'Only signed request objects are taken, as an enterprise profile had it.',
  rule: 'as-requires-signed-request-object',
  serverMetadata: (document) => ({
    ...document,
    require_signed_request_object: true,
    request_parameter_supported: true,
    request_object_signing_alg_values_supported: ['PS256', 'ES256'],
  }),
  refuses: () => ['invalid_request_object', 'The request must be a signed request object.'],
}
