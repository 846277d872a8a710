import { httpFix, oauthError } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import type { Rule } from './rule'

export const token5xx: Rule = {
  id: 'token-5xx',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.2'],
  title: 'The token endpoint fails',
  why: 'The person has signed in, and the exchange of the code ends in a server error. The handler crashes on a parameter it does not expect, cannot reach its store, or passes on a failure of the identity provider behind it. The client can only say that the login failed.',
  fix: (view) =>
    httpFix(
      `Look in the log of ${view.fact('tokenEndpoint') ?? 'the token endpoint'} for this request. Ignore parameters you do not know (resource, for one), and answer what you refuse with an OAuth error:`,
      oauthError(400, 'invalid_grant', 'What is wrong'),
    ),
  breaks: everyLogin,
  causes: ['token-not-json'],
  needs: ['token'],
  messages: ['server_error', 'HTTP 500: Invalid OAuth error response', 'Token exchange failed'],
  detect: (view) => tokenHit(view, 'server-error'),
}
