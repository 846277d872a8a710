import type { Fault } from '../fault'

export const healthyCimdOnly: Fault = {
  id: 'healthy-cimd-only',
  title: 'Clients name themselves by a metadata document; there is no registration endpoint.',
  rule: null,
  options: { registration: ['metadata-document'] },
}
