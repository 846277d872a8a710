import { mediaType } from '@/lib/http/exchange'
import { answer, httpFix } from './kit/bytes'
import { registeringOnly } from './kit/clients'
import { registrationOutcome } from './kit/registration'
import { registrationResponse } from './kit/registration-example'
import type { Rule } from './rule'

export const registrationNotJson: Rule = {
  id: 'registration-not-json',
  stage: 'registration',
  step: 'registration',
  severity: 'error',
  spec: ['rfc7591#3.2.1'],
  title: 'The registration endpoint answers with something other than JSON',
  why: 'The endpoint reports success, but its body is no JSON object: an HTML page of a catch-all route, a form, or plain text. The client cannot find a client_id in it and stops with a parse error.',
  fix: (view) =>
    httpFix(
      'Route POST requests for the registration endpoint to the authorization server before any catch-all, and answer with JSON:',
      answer(201, ['Cache-Control: no-store'], registrationResponse(view)),
    ),
  breaks: [...registeringOnly, 'claude-code', 'codex', 'vscode', 'goose'],
  needs: ['registration'],
  messages: ["Unexpected token '<'", 'is not valid JSON'],
  detect(view) {
    if (!view.registration) return 'inapplicable'
    const { exchange } = view.registration
    if (registrationOutcome(exchange) !== 'not-json') return []
    const type = mediaType(exchange.response?.headers ?? []) || 'no Content-Type'
    return [{ evidence: view.at(exchange, 'body'), remark: `${type}, not a JSON object` }]
  },
}
