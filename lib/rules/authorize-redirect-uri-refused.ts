import { authorizationHit } from './kit/authorization'
import { measured } from './kit/clients'
import { isLoopback, redirectDifference } from './kit/redirect'
import { redirectUri } from './kit/registration-example'
import type { Rule } from './rule'

export const authorizeRedirectUriRefused: Rule = {
  id: 'authorize-redirect-uri-refused',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['oauth2.1#4.1.1', 'oauth2.1#2.3.1'],
  title: 'The authorization server does not accept the redirect URI',
  why: 'The redirect URI of the authorization request is not one of those that belong to this client_id. With a pre-registered client it is missing from its settings; with a registered one the server lost or rewrote what was registered.',
  fix: (view) => ({
    text: 'Add exactly this redirect URI to the client, or enter the client_id of a client that has it. Comparison is by character, apart from the port of a loopback address.',
    bytes: redirectUri(view),
    language: 'text',
  }),
  recipes: {
    entra:
      'App registration, Authentication: add it under "Mobile and desktop applications", not under "Web".',
    google: 'Use an OAuth client of type "Desktop app", which accepts any loopback port.',
    auth0: 'Application settings: add it to "Allowed Callback URLs".',
    okta: 'Application settings: add it to "Sign-in redirect URIs".',
  },
  breaks: measured,
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['redirect_uri_mismatch', 'invalid_redirect_uri', 'AADSTS50011'],
  detect(view) {
    const sent = view.authorization?.parameters.get('redirect_uri') ?? ''
    const difference = redirectDifference(view)
    if (difference === 'port' || difference === 'loopback-host') return []
    if (view.fact('client')?.via === 'cimd' && isLoopback(sent)) return []
    return authorizationHit(view, 'redirect-uri')
  },
}
