import { parseObject } from '@/lib/http/json'
import { answer, httpFix } from './kit/bytes'
import type { Rule } from './rule'

export const introspectionUnauthenticated: Rule = {
  id: 'introspection-unauthenticated',
  stage: 'lifecycle',
  step: 'introspection',
  severity: 'warning',
  spec: ['rfc7662#2.1', 'rfc7662#4'],
  title: 'Anybody may introspect tokens',
  why: 'The introspection endpoint told about a token although nobody said who was asking. Whoever finds or guesses tokens can try them out there, unnoticed and without touching the server they are for, and learns whom they belong to.',
  fix: () =>
    httpFix(
      'Ask for client authentication or a token of the resource server, and refuse everybody else:',
      answer(401, ['WWW-Authenticate: Basic realm="introspection"'], { error: 'invalid_client' }),
    ),
  breaks: [],
  needs: [],
  probe: 'introspection-unauthenticated',
  detect(view) {
    const asked = view.probes('introspection-unauthenticated').filter(({ response }) => response)
    if (asked.length === 0) return 'unknown'
    const told = asked.filter(
      ({ response }) => response?.status === 200 && parseObject(response.body)?.active === true,
    )
    return told.map((exchange) => ({
      evidence: view.at(exchange, '/active'),
      remark: 'active: true, without a client',
    }))
  },
}
