import { statusOf } from './kit/answers'
import { servedByHand } from './kit/by-hand'
import { answer, httpFix } from './kit/bytes'
import { hasChallenge, namesLogin, speaksOfKey } from './kit/challenge'
import type { Rule } from './rule'

export const proxyStaticTokenWithoutHint: Rule = {
  id: 'proxy-static-token-without-hint',
  stage: 'header',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc9110#11.6.1', 'rfc6750#3'],
  title: 'The server takes a static token and does not say that it wants one',
  why: 'The token that you gave is served. Without it the answer is a bare 401: no WWW-Authenticate, which HTTP requires, and no word about a token. Clients take that for OAuth, look for metadata that does not exist, and report a failed login; nobody learns that a header in the configuration would do.',
  fix: () =>
    httpFix(
      'Send a challenge with every 401, and say in the body which token is meant and where to get it:',
      answer(401, ['WWW-Authenticate: Bearer realm="NAME OF THE SERVER"'], {
        error: 'unauthorized',
        error_description: 'Send your API token as Authorization: Bearer <token>.',
      }),
    ),
  breaks: ['claude-ai', 'chatgpt'],
  needs: ['challenge', 'verify'],
  detect(view) {
    const exchange = view.unauthenticated
    if (statusOf(exchange) !== 401 || namesLogin(view)) return 'inapplicable'
    if (servedByHand(view)?.header.toLowerCase() !== 'authorization') return 'unknown'
    if (hasChallenge(exchange) || speaksOfKey(view)) return []
    return [{ evidence: view.at(exchange, 'status'), remark: 'a bare 401' }]
  },
}
