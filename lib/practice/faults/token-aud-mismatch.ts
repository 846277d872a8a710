import type { Fault } from '../fault'

export const tokenAudMismatch: Fault = {
  id: 'token-aud-mismatch',
  title: 'Tokens are made out to the client instead of the resource.',
  rule: 'token-aud-mismatch',
  claims: (claims) => ({ ...claims, aud: claims.client_id }),
}
