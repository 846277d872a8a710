import type { Fault } from '../fault'
import { asksForOpenid } from '../openid'

export const idTokenAtHashMismatch: Fault = {
  id: 'id-token-at-hash-mismatch',
  title: 'The ID token is made before the access token has its final form.',
  rule: 'id-token-at-hash-mismatch',
  challenge: asksForOpenid,
  idToken: (claims) => ({ ...claims, at_hash: 'bm90LXRoYXQtdG9rZW4tYXQtYWxs' }),
}
