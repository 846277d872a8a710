import type { Fault } from '../fault'
import { asksForOpenid } from '../openid'

export const idTokenAudMismatch: Fault = {
  id: 'id-token-aud-mismatch',
  title: 'Every client gets an ID token for the resource.',
  rule: 'id-token-aud-mismatch',
  challenge: asksForOpenid,
  idToken: (claims, { urls }) => ({ ...claims, aud: urls.mcp }),
}
