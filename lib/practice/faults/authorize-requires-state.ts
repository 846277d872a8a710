import type { Fault } from '../fault'

export const authorizeRequiresState: Fault = {
  id: 'authorize-requires-state',
  title: 'The metadata says that state is a must.',
  rule: 'authorize-requires-state',
  serverMetadata: (document) => ({ ...document, require_state_parameter: true }),
}
