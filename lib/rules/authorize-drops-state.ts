import { httpFix } from './kit/bytes'
import { redirectBack } from './kit/callback-example'
import { damage, sentState } from './kit/state'
import type { Rule } from './rule'

export const authorizeDropsState: Rule = {
  id: 'authorize-drops-state',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#4.1.2', 'oauth2.1#4.1.2'],
  title: 'The callback does not carry the state that was sent',
  why: 'The client sends a random `state` and takes only a callback that repeats it, because otherwise anybody could send one. The server, or a login page in between, left it out, cut it short or encoded it again. Most clients show an error page in the browser and wait on in the terminal until they time out; MCP Inspector and mcp-remote do not look.',
  fix: (view) =>
    httpFix(
      'Store state with the authorization request, unchanged and however long, and return it in success and error redirects:',
      redirectBack(view, { code: 'AUTHORIZATION-CODE' }),
    ),
  breaks: ['claude-code', 'codex', 'gemini-cli', 'opencode', 'copilot-cli'],
  needs: ['authorization-request'],
  messages: [
    'Invalid state parameter',
    'State mismatch - possible CSRF attack',
    'Missing required state parameter',
    'Missing code or state parameter',
  ],
  detect(view) {
    const { callback } = view
    const sent = sentState(view)
    if (!callback || !sent) return 'inapplicable'
    const received = callback.parameters.get('state')
    const kind = damage(sent, received)
    if (!kind) return []
    return [{ evidence: view.at(callback.exchange, 'callback:state'), remark: `state ${kind}` }]
  },
}
