import { stringAt } from '@/lib/http/json'
import { httpFix, oauthError } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import type { Rule } from './rule'

export const asRegistrationAdvertisedButOff: Rule = {
  id: 'as-registration-advertised-but-off',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc8414#2', 'rfc7591#3'],
  title: 'The registration endpoint is advertised, but registration is switched off',
  why: 'The metadata names a registration_endpoint that refuses everybody or does not exist; WorkOS and Auth0 list it whether it is on or not. Clients trust the metadata, register, and stop at the refusal instead of asking for a client id.',
  fix: () =>
    httpFix(
      'Switch dynamic client registration on, or take registration_endpoint out of the metadata. An endpoint that has to stay should say so:',
      oauthError(
        403,
        'access_denied',
        'Dynamic client registration is disabled; use a pre-registered client_id.',
      ),
    ),
  recipes: {
    auth0: 'Settings, Advanced, OIDC Dynamic Application Registration: on.',
    workos: 'Connect, Configuration, Dynamic Client Registration: enable.',
    keycloak:
      'Realm, Clients, Client registration: add an anonymous access policy, or remove the endpoint from the metadata at the proxy.',
    stytch: 'Enable Dynamic Client Registration for Connected Apps.',
    clerk: 'OAuth applications, Dynamic client registration: on.',
  },
  breaks: [...registeringOnly, 'claude-code', 'claude-ai', 'codex', 'vscode'],
  needs: ['registration'],
  messages: [
    'dynamic_client_registration_disabled',
    'registration is disabled',
    'Dynamic client registration failed',
    'HTTP 403',
  ],
  detect(view) {
    // Where nothing is advertised, the address was guessed.
    if (!stringAt(view.serverMetadata?.json, 'registration_endpoint')) return 'inapplicable'
    return registrationHit(view, 'disabled', 'not-found')
  },
}
