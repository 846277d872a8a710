import { header } from '@/lib/http/exchange'
import { answer, httpFix } from './kit/bytes'
import { asksForScope, currentCalls, status, tokenWorked } from './kit/use'
import type { Rule } from './rule'

export const useSession404Vs401: Rule = {
  id: 'use-session-404-vs-401',
  stage: 'use',
  step: 'verify',
  severity: 'warning',
  spec: ['mcp-transport#backward-compatibility', 'rfc6750#3.1'],
  title: 'An unknown session is answered with 401',
  why: 'The token is good, only the session is not known: it expired, or it lives in another instance. With 404 a client opens a new session by itself; with 401 it takes the token for bad and sends the person through the login again, for ever if the session is bound to the old token.',
  fix: () =>
    httpFix(
      'Check the token first, then the session, and answer an unknown Mcp-Session-Id with 404:',
      answer(404, [], {
        jsonrpc: '2.0',
        error: { code: -32001, message: 'Session not found' },
        id: null,
      }),
    ),
  breaks: [],
  causes: ['use-401-with-fresh-token'],
  needs: [],
  probe: 'stale-session',
  messages: ['Session not found', 'Invalid session'],
  detect(view) {
    const own = currentCalls(view).filter((call) => {
      const session = header(call.request.headers, 'mcp-session-id') !== null
      return session && status(call) === 401 && tokenWorked(view, call)
    })
    const about = own.filter((call) => !asksForScope(call, view.fact('grantedScope')))
    if (about.length > 0)
      return [
        {
          evidence: view.at(about[0], 'status'),
          remark: '401 within a session that had just been opened',
        },
      ]
    const tried = view.probes('stale-session').filter(({ response }) => response !== null)
    if (tried.length === 0) return 'unknown'
    return tried
      .filter((exchange) => status(exchange) === 401)
      .map((exchange) => ({
        evidence: view.at(exchange, 'status'),
        remark: '401 to an unknown session',
      }))
  },
}
