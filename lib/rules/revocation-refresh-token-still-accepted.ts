import { oauthError } from './kit/bytes'
import { deadToken } from './kit/dead-token'
import type { Rule } from './rule'

export const revocationRefreshTokenStillAccepted: Rule = {
  id: 'revocation-refresh-token-still-accepted',
  stage: 'lifecycle',
  step: 'revocation',
  severity: 'error',
  spec: ['rfc7009#2.1', 'rfc7009#2'],
  title: 'A revoked refresh token still gives new tokens',
  why: 'The authorization server answered 200 to the revocation of the refresh token, and issued a new access token for it a moment later. Nothing was revoked, so the login lives on for as long as the refresh token does. The endpoint often looks among the access tokens only, or ignores the hint.',
  fix: () => ({
    text: 'Look for the token among refresh tokens too, whatever token_type_hint says, and end the whole grant with it. From then on the token endpoint has to answer:',
    bytes: oauthError(400, 'invalid_grant', 'The refresh token was revoked.'),
    language: 'http',
  }),
  breaks: [],
  needs: [],
  detect(view) {
    return deadToken(view, view.fact('revoked')?.refreshToken)
  },
}
