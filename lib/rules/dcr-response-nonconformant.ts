import { answer, httpFix } from './kit/bytes'
import { registrationOutcome } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import { shapeFaults } from './kit/registration-shape'
import type { Rule } from './rule'

export const dcrResponseNonconformant: Rule = {
  id: 'dcr-response-nonconformant',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.1'],
  title: 'The registration response is not what RFC 7591 describes',
  why: 'The authorization server registered the client but described it wrongly. Clients built on the TypeScript SDK parse the answer with a schema and stop at a null, at a missing `client_id` or at missing `redirect_uris`; LM Studio and Go clients also want status 201 and `client_secret_expires_at` beside a secret.',
  fix: (view) =>
    httpFix(
      'Answer 201, repeat all registered metadata, leave unset members out, and add client_secret_expires_at (0 for never) whenever there is a client_secret.',
      answer(201, ['Cache-Control: no-store'], registrationResponse(view)),
    ),
  breaks: ['lm-studio', 'cursor', 'inspector', 'mcp-remote', 'opencode'],
  needs: ['registration'],
  messages: [
    'redirect_uris: Required',
    'expected array, received null',
    'Invalid input: expected string',
  ],
  detect(view) {
    const { registration } = view
    if (!registration || registrationOutcome(registration.exchange) !== 'accepted')
      return 'inapplicable'
    return registration.response ? shapeFaults(view, registration.response) : []
  },
}
