import { httpFix, oauthError } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import type { Rule } from './rule'

export const registrationRefused: Rule = {
  id: 'registration-refused',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.2'],
  title: 'The authorization server refuses the registration request',
  why: "The registration endpoint answered with an error that fits none of the usual causes. A client that registers dynamically stops here, and shows the server's text if there is one.",
  fix: () =>
    httpFix(
      'Compare the request with what the server expects, member by member. A server should ignore members it does not know, and say what it refuses:',
      oauthError(400, 'invalid_client_metadata', 'Which member is refused, and why'),
    ),
  breaks: [...registeringOnly],
  needs: ['registration'],
  messages: ['invalid_client_metadata', 'Dynamic client registration failed'],
  detect: (view) => registrationHit(view, 'other'),
}
