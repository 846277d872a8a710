import { everyLogin } from './kit/clients'
import { failuresOf, hostOf, targetOf } from './kit/unreachable'
import type { Rule } from './rule'

export const unreachableRefused: Rule = {
  id: 'unreachable-refused',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#4.3'],
  title: 'The host closes the connection',
  why: 'The address was found, but nothing accepts a connection there, or it is cut before an answer comes. The server is not running, listens on another port or only on 127.0.0.1, or a firewall stands in between. Clients report "fetch failed" or ECONNREFUSED and never show a login.',
  fix: (view, hit) => ({
    text: `Start the server, let it listen on the port in the URL (0.0.0.0 inside a container), and open that port of ${hostOf(view, hit)} in the firewall.`,
    bytes: `curl -v ${targetOf(view, hit).origin}/`,
    language: 'shell',
  }),
  breaks: everyLogin,
  causes: [
    'prm-not-found',
    'prm-5xx-or-timeout',
    'as-metadata-not-found',
    'as-metadata-5xx-or-timeout',
  ],
  needs: [],
  messages: ['ECONNREFUSED', 'ECONNRESET', 'fetch failed', 'connection refused', 'socket hang up'],
  detect: (view) => failuresOf(view, ['refused', 'reset', 'network']),
}
