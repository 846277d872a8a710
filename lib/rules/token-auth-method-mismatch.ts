import { header } from '@/lib/http/exchange'
import { stringsAt } from '@/lib/http/json'
import { httpFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import { tokenHit } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Rule } from './rule'
import type { View } from './view'

export const tokenAuthMethodMismatch: Rule = {
  id: 'token-auth-method-mismatch',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc6749#2.3.1', 'rfc7591#2'],
  title: 'The token endpoint refuses how the client authenticates',
  why: 'The client authenticated the way it was registered and the metadata allows, and the token endpoint says `invalid_client`. Typical reasons: the metadata lists Basic but only the body is read, a secret is demanded from a client registered with `none`, or a library sees two methods at once.',
  fix: (view) =>
    httpFix(
      `Accept ${methodUsed(view)} for this client, since that is what it was registered with. Read Basic credentials and body parameters alike, and ask a client with method "none" for its client_id only. Answer:`,
      tokenResponse(view),
    ),
  breaks: everyLogin,
  needs: ['token'],
  messages: [
    'Missing client_id',
    'Client must not use multiple authentication methods',
    'invalid_client',
    'Client authentication failed',
  ],
  detect(view) {
    if (view.fact('client')?.via === 'cimd') return 'inapplicable'
    const hits = tokenHit(view, 'client-authentication')
    if (hits === 'inapplicable') return hits
    const listed = stringsAt(view.serverMetadata?.json, 'token_endpoint_auth_methods_supported')
    const also = listed ? `; the metadata lists ${listed.join(', ')}` : ''
    return hits.map((hit) => ({
      ...hit,
      remark: `${hit.remark ?? ''} (sent ${methodUsed(view)}${also})`,
    }))
  },
}

function methodUsed(view: View): string {
  const sent = header(view.token?.exchange.request.headers ?? [], 'authorization')
  if (sent?.startsWith('Basic ')) return 'client_secret_basic'
  return view.token?.parameters.has('client_secret') ? 'client_secret_post' : 'none'
}
