import type { Fault } from '../fault'

export const authorizeInvalidTarget: Fault = {
  id: 'authorize-invalid-target',
  title: 'The authorization server does not know the resource that it is asked for.',
  rule: 'authorize-invalid-target',
  refuses: (parameters) =>
    parameters.has('resource')
      ? ['invalid_target', 'The requested resource is invalid, missing, unknown, or malformed.']
      : null,
}
