import { without } from '../document'
import type { Fault } from '../fault'
import { mapJson } from '../reply'

export const parResponseNonconformant: Fault = {
  id: 'par-response-nonconformant',
  title: 'The pushed request is answered 200, without expires_in.',
  rule: 'par-response-nonconformant',
  options: { pushedRequests: 'required' },
  at: {
    'pushed-authorization': async (healthy) => ({
      ...mapJson(await healthy(), (document) => without(document, 'expires_in')),
      status: 200,
    }),
  },
}
