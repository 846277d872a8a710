import type { Exchange } from '@/lib/http/exchange'
import { answer, httpFix } from './kit/bytes'
import { quote, refusalIn } from './kit/refusal'
import { status } from './kit/use'
import type { Rule } from './rule'

export const revocationFails: Rule = {
  id: 'revocation-fails',
  stage: 'lifecycle',
  step: 'revocation',
  severity: 'warning',
  spec: ['rfc7009#2.2', 'rfc7009#2.1'],
  title: 'The revocation endpoint refuses the tokens it issued',
  why: 'The metadata names a revocation endpoint, and a request to it by the very client that holds the token fails. A person who signs out, or removes the server from a client, believes the access is gone while the token lives on. A secret that public clients do not have, or a route that was never built, is the usual reason.',
  fix: () =>
    httpFix(
      'Accept the client the way the token endpoint does, and answer 200 whether or not there was such a token:',
      answer(200, ['Cache-Control: no-store']),
    ),
  breaks: [],
  needs: [],
  messages: ['unsupported_token_type'],
  detect(view) {
    const asked = view.exchanges('revocation').filter(isRevocation)
    if (asked.length === 0) return 'unknown'
    const refused = asked.filter((exchange) => status(exchange) !== 200 && !isUnsupported(exchange))
    return refused.map((exchange) => {
      const refusal = refusalIn(exchange)
      return {
        evidence: view.at(exchange, refusal?.place ?? 'status'),
        remark: refusal ? quote(refusal) : `${status(exchange) || 'no answer'}`,
      }
    })
  },
}

function isRevocation({ request }: Exchange): boolean {
  return new URLSearchParams(request.body ?? '').has('token_type_hint')
}

/** Access tokens need not be revocable (RFC 7009 §2.2.1); refresh tokens have to be. */
function isUnsupported(exchange: Exchange): boolean {
  const form = new URLSearchParams(exchange.request.body ?? '')
  const mayRefuse = form.get('token_type_hint') === 'access_token'
  return mayRefuse && refusalIn(exchange)?.error === 'unsupported_token_type'
}
