import type { Fault } from '../fault'
import { asksForOpenid } from '../openid'

export const idTokenSignatureInvalid: Fault = {
  id: 'id-token-signature-invalid',
  title: 'ID tokens are signed by a key of another tenant.',
  rule: 'id-token-signature-invalid',
  challenge: asksForOpenid,
  token: (document) => ({ ...document, id_token: resigned(document.id_token) }),
}

/** The same header and claims with a signature that no key made. */
function resigned(token: unknown): unknown {
  return typeof token === 'string' ? token.replace(/\.[^.]*$/, `.${'A'.repeat(342)}`) : token
}
