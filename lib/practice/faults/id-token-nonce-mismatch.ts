import { without } from '../document'
import type { Fault } from '../fault'
import { asksForOpenid } from '../openid'

export const idTokenNonceMismatch: Fault = {
  id: 'id-token-nonce-mismatch',
  title: 'The nonce gets lost between the sign-in page and the token endpoint.',
  rule: 'id-token-nonce-mismatch',
  challenge: asksForOpenid,
  idToken: (claims) => without(claims, 'nonce'),
}
