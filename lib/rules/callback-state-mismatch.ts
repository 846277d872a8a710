import { damage, sentState } from './kit/state'
import type { Rule } from './rule'

export const callbackStateMismatch: Rule = {
  id: 'callback-state-mismatch',
  stage: 'authorization',
  step: 'authorization-response',
  severity: 'error',
  spec: ['rfc6749#10.12', 'oauth2.1#4.1.2'],
  title: 'The callback belongs to another sign-in',
  why: "The callback repeats a `state` that this login never sent. Usually it comes from an older tab or from a second client that listens on the same port; it may also be an attempt to make you use somebody else's code. Clients must refuse it.",
  fix: () => ({
    text: 'Close older sign-in tabs and sign in again. If it happens every time, the server keeps one state per person instead of one per request: store it with the authorization request.',
  }),
  breaks: ['claude-code', 'codex', 'gemini-cli', 'opencode', 'copilot-cli', 'mcp-remote'],
  needs: ['authorization-request'],
  messages: [
    'State mismatch - possible CSRF attack',
    'Invalid state parameter',
    'Invalid OAuth callback',
  ],
  detect(view) {
    const { callback } = view
    const sent = sentState(view)
    if (!callback || !sent) return 'inapplicable'
    const received = callback.parameters.get('state')
    if (!received || received === sent || damage(sent, received)) return []
    return [
      {
        evidence: view.at(callback.exchange, 'callback:state'),
        remark: 'not the state that was sent',
      },
    ]
  },
}
