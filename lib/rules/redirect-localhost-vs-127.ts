import { authorizationHit } from './kit/authorization'
import { redirectDifference } from './kit/redirect'
import type { Rule } from './rule'

export const redirectLocalhostVs127: Rule = {
  id: 'redirect-localhost-vs-127',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc8252#8.3', 'rfc8252#7.3'],
  title: 'The redirect URI names the other spelling of the loopback host',
  why: 'The client was registered with `localhost` and asked with `127.0.0.1`, or the other way round, and the server compares strings. It also happens that the browser resolves `localhost` to ::1 while the client listens on 127.0.0.1, so that the callback page is never reached.',
  fix: (view) => ({
    text: 'Register both spellings, and let the server accept either for the same path. For a pre-registered client, add:',
    bytes: view.authorization?.parameters.get('redirect_uri') ?? view.trace.settings.redirectUri,
    language: 'text',
  }),
  breaks: [
    'mcp-remote',
    'codex',
    'claude-code',
    'cline',
    'copilot-cli',
    'gemini-cli',
    'opencode',
    'inspector',
  ],
  causes: ['authorize-error-not-redirected'],
  needs: ['authorization-request'],
  messages: ['redirect_uri_mismatch', 'invalid redirect_uri'],
  detect(view) {
    if (view.fact('client')?.via === 'cimd') return 'inapplicable'
    const difference = redirectDifference(view)
    if (difference === 'unknown') return 'inapplicable'
    return difference === 'loopback-host' ? authorizationHit(view, 'redirect-uri') : []
  },
}
