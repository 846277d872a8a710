import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const tokenRedirectUriMissingOrMismatch: Rule = {
  id: 'token-redirect-uri-missing-or-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#4.1.3'],
  title: 'The token endpoint compares the redirect URI with the wrong one',
  why: 'The client repeats the redirect URI of the authorization request, as RFC 6749 asks. The server compares it with another: its own callback at the identity provider, the first one registered, or a rewritten form. OAuth proxies that hold two redirect URIs confuse them here.',
  fix: (view) => ({
    text: 'Store the redirect_uri of the authorization request with the code, and compare it with the one in the token request. For this login both are:',
    bytes: view.token?.parameters.get('redirect_uri') ?? view.fact('redirectUri') ?? '',
    language: 'text',
  }),
  breaks: everyLogin,
  needs: ['token'],
  messages: ['redirect_uri did not match', 'redirect_uri mismatch', 'invalid_grant: redirect_uri'],
  detect: (view) => tokenHit(view, 'redirect-uri'),
}
