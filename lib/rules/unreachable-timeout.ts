import { everyLogin } from './kit/clients'
import { failuresOf } from './kit/unreachable'
import type { Rule } from './rule'

export const unreachableTimeout: Rule = {
  id: 'unreachable-timeout',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#15.6.5'],
  title: 'The server does not answer in time',
  why: 'The connection stands, and no answer comes. Handlers that wait for a session, a cold start, or a proxy that waits for a body are the usual reasons. claude.ai gives discovery, registration and token requests ten seconds; most clients give thirty.',
  fix: (view) => ({
    text: `Answer a request for ${view.server.pathname} without a token at once with 401, before anything is loaded or looked up. Keep one instance warm, or raise the start-up timeout of the proxy.`,
  }),
  breaks: everyLogin,
  causes: [
    'as-metadata-not-found',
    'as-metadata-5xx-or-timeout',
    'challenge-get-sse-unprotected-or-hangs',
  ],
  needs: [],
  messages: ['Request timed out', 'ETIMEDOUT', 'MCP error -32001', 'UND_ERR_HEADERS_TIMEOUT'],
  detect: (view) => failuresOf(view, ['timeout'], ['challenge', 'registration', 'token', 'verify']),
}
