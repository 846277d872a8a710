import type { Fault } from '../fault'
import { mapJson } from '../reply'
import { hasToken } from '../request'
import { invalidToken } from '../resource/challenge'

export const tokenSignatureInvalid: Fault = {
  id: 'token-signature-invalid',
  title: 'Tokens are signed by a key that is no longer published.',
  rule: 'token-signature-invalid',
  at: {
    jwks: async (healthy) => mapJson(await healthy(), () => ({ keys: [] })),
    mcp: (healthy, request, tenant) =>
      hasToken(request) ? invalidToken('No key fits the signature.', request, tenant) : healthy(),
  },
}
