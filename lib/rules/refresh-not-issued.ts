import { stringsAt } from '@/lib/http/json'
import { httpFix } from './kit/bytes'
import { issued, scopes } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'
import type { View } from './view'

export const refreshNotIssued: Rule = {
  id: 'refresh-not-issued',
  stage: 'lifecycle',
  step: 'token',
  severity: 'warning',
  spec: ['oauth2.1#4.3', 'mcp#refresh-tokens'],
  title: 'No refresh token was issued',
  why: 'When the access token expires, the person has to sign in again, in the middle of their work and in every client. The authorization server lists the refresh grant, the client registered for it, and still none came: the grant is off for this client, or the server wants `offline_access` (Google: access_type=offline).',
  fix: (view) =>
    httpFix(
      'Issue a refresh token to clients that registered the refresh_token grant:',
      tokenResponse(view),
    ),
  recipes: {
    auth0:
      'Enable "Allow Offline Access" for the API, and the Refresh Token grant for the application.',
    entra: 'Request offline_access; Entra issues refresh tokens only with that scope.',
    google: 'Add access_type=offline and prompt=consent to the authorization request.',
    keycloak: 'Switch "Use refresh tokens" on for the client.',
  },
  breaks: [],
  needs: ['token'],
  detect(view) {
    const { token } = view
    if (!token?.json || !issued(view)) return 'inapplicable'
    if (token.parameters.get('grant_type') !== 'authorization_code') return 'inapplicable'
    if (typeof token.json.refresh_token === 'string' && token.json.refresh_token !== '') return []
    const grants = stringsAt(view.serverMetadata?.json, 'grant_types_supported')
    // Then as-grant-types-refresh-missing says it already.
    if (grants && !grants.includes('refresh_token')) return 'inapplicable'
    const remark = notAsked(view)
      ? 'offline_access was not asked for'
      : 'no refresh_token in the token response'
    const severity = notAsked(view) || !grants ? 'info' : 'warning'
    return [{ evidence: view.at(token.exchange, 'body'), remark, severity }]
  },
}

/** The server gives refresh tokens for a scope that this login left out, which is its right. */
function notAsked(view: View): boolean {
  const supported = stringsAt(view.serverMetadata?.json, 'scopes_supported')
  return (
    (supported?.includes('offline_access') ?? false) &&
    !scopes(view.fact('scope')).includes('offline_access')
  )
}
