import { httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'

export const tokenRefused: Rule = {
  id: 'token-refused',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#5.2'],
  title: 'The token endpoint refuses the request',
  why: 'The answer names an error that fits none of the usual causes; what it says stands beside the evidence. The code in the request was fresh and every parameter repeats the authorization request, so the reason is on the server.',
  fix: (view) =>
    httpFix(
      'Compare the recorded request with what the handler expects, parameter by parameter, and ignore those it does not know. It should answer:',
      tokenResponse(view),
    ),
  breaks: everyLogin,
  needs: ['token'],
  messages: ['unsupported_grant_type', 'unauthorized_client', 'invalid_request'],
  detect: (view) => tokenHit(view, 'other'),
}
