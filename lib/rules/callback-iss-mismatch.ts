import { issuerMismatch } from './kit/authorization'
import { httpFix } from './kit/bytes'
import { redirectBack } from './kit/callback-example'
import type { Rule } from './rule'

export const callbackIssMismatch: Rule = {
  id: 'callback-iss-mismatch',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc9207#2.4', 'mcp#authorization-response', 'mcp#mix-up'],
  title: 'The callback names another issuer than the metadata',
  why: 'Clients compare `iss` in the callback with the `issuer` of the metadata, character by character, to notice when two authorization servers are mixed up. A trailing slash, a path, or the issuer of an identity provider behind a proxy is enough to make them refuse the code. Clients before SDK v2 ignore it, which is why it goes unnoticed for so long.',
  fix: (view) =>
    httpFix(
      'Send the issuer of your own metadata, byte for byte, in success and error redirects:',
      redirectBack(view, { code: 'AUTHORIZATION-CODE' }),
    ),
  breaks: ['claude-code', 'codex', 'gemini-cli', 'inspector', 'mcp-remote'],
  causes: [
    'authorize-denied',
    'authorize-refused',
    'authorize-server-error',
    'authorize-invalid-scope',
    'token-iss-mismatch',
  ],
  needs: ['authorization-request'],
  messages: [
    'Issuer mismatch in authorization response (RFC 9207)',
    'Issuer mismatch in authorization response - possible OAuth mix-up attack',
    'IssuerMismatchError',
    'unexpected "iss" (issuer) response parameter value',
  ],
  detect(view) {
    if (!view.callback) return 'inapplicable'
    const mismatch = issuerMismatch(view)
    if (!mismatch) return []
    const remark = `expected ${mismatch.expected}, received ${mismatch.received}`
    return [{ evidence: view.at(view.callback.exchange, 'callback:iss'), remark }]
  },
}
