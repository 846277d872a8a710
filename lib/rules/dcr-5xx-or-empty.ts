import { httpFix, oauthError } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationHit } from './kit/registration'
import type { Rule } from './rule'

export const dcr5xxOrEmpty: Rule = {
  id: 'dcr-5xx-or-empty',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.2'],
  title: 'The registration endpoint fails instead of answering',
  why: 'The endpoint answers with a server error, or with success and no body. Usually it crashes on a member it did not expect, or on one that is optional and was left out. The client can neither register nor tell the person why.',
  fix: () =>
    httpFix(
      "Read the server's log for this request, ignore members you do not know, treat all but redirect_uris as optional, and answer what you refuse with an RFC 7591 error:",
      oauthError(400, 'invalid_client_metadata', 'What is wrong with the request'),
    ),
  breaks: [...registeringOnly, 'claude-code', 'codex', 'vscode', 'goose'],
  needs: ['registration'],
  messages: [
    'HTTP 500: Invalid OAuth error response',
    'Dynamic client registration failed: HTTP 500',
  ],
  detect: (view) => registrationHit(view, 'server-error'),
}
