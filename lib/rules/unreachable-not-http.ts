import { everyLogin } from './kit/clients'
import { failuresOf, hostOf, targetOf } from './kit/unreachable'
import type { Rule } from './rule'

export const unreachableNotHttp: Rule = {
  id: 'unreachable-not-http',
  stage: 'network',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9112#2'],
  title: 'The answer is not HTTP as clients read it',
  why: 'Something answered, but its bytes are no HTTP response: TLS on a plain port or the reverse, a doubled Content-Length, or headers beyond every limit. HTTP libraries give up before any OAuth code sees it.',
  fix: (view, hit) => ({
    text: `Look at what ${hostOf(view, hit)} sends: use https only where TLS is spoken, send one Content-Length or none, and keep all headers together below 16 kB.`,
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
  messages: ['Parse Error', 'HPE_INVALID', 'HPE_HEADER_OVERFLOW', 'wrong version number'],
  detect: (view) => failuresOf(view, ['malformed-response', 'headers-too-large']),
}
