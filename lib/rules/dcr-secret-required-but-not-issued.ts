import { type JsonObject, stringAt } from '@/lib/http/json'
import { jsonFix } from './kit/bytes'
import { registrationOutcome } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import type { Hit, Rule } from './rule'
import type { View } from './view'

const secretMethods = ['client_secret_basic', 'client_secret_post', 'client_secret_jwt']

export const dcrSecretRequiredButNotIssued: Rule = {
  id: 'dcr-secret-required-but-not-issued',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.1'],
  title: 'The registration names an authentication method that does not fit the secret',
  why: 'The response says how the client must authenticate at the token endpoint, and whether it has a secret. Here the two do not fit: a secret method without a secret ends in `invalid_client` at the token endpoint, and a secret pushed on a client that asked for "none" is dropped by clients that only know public registration (Codex, several editors).',
  fix: (view) =>
    jsonFix(
      'Return "none" to a client that asked for it and issue no secret; or issue a client_secret for every client_secret_* method.',
      registrationResponse(view),
    ),
  breaks: ['codex', 'claude-code', 'vscode', 'cursor', 'goose'],
  causes: [
    'token-auth-method-mismatch',
    'token-unknown-client-error-code',
    'refresh-requires-secret',
  ],
  needs: ['registration'],
  detect(view) {
    const { registration } = view
    if (!registration || registrationOutcome(registration.exchange) !== 'accepted')
      return 'inapplicable'
    const hit = registration.response && contradiction(view, registration.response)
    return hit ? [hit] : []
  },
}

function contradiction(view: View, response: JsonObject): Hit | null {
  const method = stringAt(response, 'token_endpoint_auth_method')
  const secret = stringAt(response, 'client_secret')
  const asked = stringAt(view.registration?.request, 'token_endpoint_auth_method')
  const at = (place: string) => view.at(view.registration?.exchange, place)
  if (method !== null && secretMethods.includes(method) && !secret) {
    const remark = `${method} without a client_secret`
    return { evidence: at('/token_endpoint_auth_method'), remark }
  }
  if (secret && (method === 'none' || (asked === 'none' && method === null))) {
    return {
      evidence: at('/client_secret'),
      remark: 'a client_secret for a public client',
      severity: 'warning',
    }
  }
  if (secret && asked === 'none') {
    const remark = `the client asked for "none" and was given ${method} with a secret`
    return { evidence: at('/token_endpoint_auth_method'), remark, severity: 'warning' }
  }
  return null
}
