import { authorizationHit } from './kit/authorization'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

export const authorizeServerError: Rule = {
  id: 'authorize-server-error',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2.1'],
  title: 'The authorization endpoint fails',
  why: 'The authorization server answered the authorization request with a fault of its own: a 5xx page, or `server_error` in the callback. The request was well-formed, so every client meets the same.',
  fix: (view) => ({
    text: `Look in the log of ${view.fact('issuer') ?? 'the authorization server'} for this request. Common reasons are a parameter it does not expect (resource, a loopback redirect URI) and a session or consent store that cannot be reached.`,
  }),
  breaks: everyLogin,
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['server_error', 'temporarily_unavailable', 'Internal Server Error'],
  detect: (view) => authorizationHit(view, 'server-error'),
}
