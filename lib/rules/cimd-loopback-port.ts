import { authorizationHit } from './kit/authorization'
import { isLoopback } from './kit/redirect'
import type { Rule } from './rule'

export const cimdLoopbackPort: Rule = {
  id: 'cimd-loopback-port',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc8252#7.3', 'mcp#cimd'],
  revisions: ['2025-11-25', '2026-07-28'],
  title: 'A loopback redirect URI of a client metadata document is compared with its port',
  why: 'A client metadata document is one file for every machine, so it lists loopback redirect URIs without a port, and each login uses whichever port is free. This server compares the whole string and refuses. RFC 8252 asks it to ignore the port for loopback addresses.',
  fix: (view) => ({
    text: 'When both redirect URIs are http on 127.0.0.1, [::1] or localhost, compare scheme, host and path, and ignore the port. Accept this one:',
    bytes: view.authorization?.parameters.get('redirect_uri') ?? view.trace.settings.redirectUri,
    language: 'text',
  }),
  breaks: ['claude-code', 'codex', 'vscode', 'goose'],
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['invalid redirect uri', 'redirect_uri does not match'],
  detect(view) {
    if (view.fact('client')?.via !== 'cimd') return 'inapplicable'
    const sent = view.authorization?.parameters.get('redirect_uri') ?? ''
    return isLoopback(sent) ? authorizationHit(view, 'redirect-uri') : 'inapplicable'
  },
}
