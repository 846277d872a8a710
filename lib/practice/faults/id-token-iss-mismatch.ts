import type { Fault } from '../fault'
import { asksForOpenid } from '../openid'

export const idTokenIssMismatch: Fault = {
  id: 'id-token-iss-mismatch',
  title: 'The ID token is passed through from the identity provider behind.',
  rule: 'id-token-iss-mismatch',
  challenge: asksForOpenid,
  idToken: (claims) => ({ ...claims, iss: 'https://login.example.com' }),
}
