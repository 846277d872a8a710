import { claimedScope } from '@/lib/flow/access-token'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import type { Hit } from '../rule'
import type { View } from '../view'
import { quote, type Refusal, refusalIn } from './refusal'
import { unknownClient } from './words'

/** How a token request went; every refusal has exactly one reason, so that it shows one root cause. */
export type TokenOutcome =
  | 'unanswered'
  | 'issued'
  | 'redirected'
  | 'not-found'
  | 'server-error'
  | 'wants-json'
  | 'not-json'
  | 'error-with-200'
  | 'target'
  | 'scope'
  | 'unknown-client'
  | 'client-authentication'
  | 'pkce'
  | 'redirect-uri'
  | 'invalid-grant'
  | 'other'

const wantsJson =
  /unsupported media type|content-type[^.]{0,30}json|invalid json|not valid json|unexpected token|request body|"loc":\s*\["body"/
const verifier = /code[_ ]?verifier|code[_ ]?challenge|pkce/
const redirect = /redirect[_ -]?ur[il]/
const clientWords =
  /client_id|client_secret|client auth|authentication method|multiple authentication|authenticat/

export function tokenOutcome(exchange: Exchange): TokenOutcome {
  const { response } = exchange
  if (!response) return 'unanswered'
  const { status } = response
  if (status >= 300 && status < 400) return 'redirected'
  const refusal = refusalIn(exchange)
  if (!refusal) return parseObject(response.body) ? 'issued' : 'not-json'
  if (status < 300) return 'error-with-200'
  if (status >= 500) return 'server-error'
  const oauth = /^(invalid_|unauthorized_|unsupported_)/.test(refusal.error ?? '')
  if (!oauth && (status === 404 || status === 405 || status === 501)) return 'not-found'
  if (refusal.error === null) {
    if (status === 415 || wantsJson.test(refusal.words)) return 'wants-json'
    return refusal.json ? 'other' : 'not-json'
  }
  if (status === 415) return 'wants-json'
  return reasonFor(refusal.error, refusal)
}

function reasonFor(error: string, { words, message, status }: Refusal): TokenOutcome {
  if (error === 'invalid_target') return 'target'
  if (error === 'invalid_scope') return 'scope'
  if (verifier.test(words)) return 'pkce'
  // The code itself says no more than that authentication failed; the authorization endpoint knew this client.
  if (unknownClient.test(message.toLowerCase())) return 'unknown-client'
  if (redirect.test(words)) return 'redirect-uri'
  if (error === 'invalid_grant') return 'invalid-grant'
  if (error === 'invalid_client' || (error === 'invalid_request' && clientWords.test(words))) {
    return 'client-authentication'
  }
  if (error === 'invalid_request' && wantsJson.test(words)) return 'wants-json'
  return status === 401 ? 'client-authentication' : 'other'
}

/** The hit of the rule that owns this outcome of the login's own token request. */
export function tokenHit(view: View, ...outcomes: readonly TokenOutcome[]): Hit[] | 'inapplicable' {
  if (!view.token) return 'inapplicable'
  const { exchange } = view.token
  return outcomes.includes(tokenOutcome(exchange)) ? [hitAt(view, exchange)] : []
}

export function hitAt(view: View, exchange: Exchange): Hit {
  const refusal = refusalIn(exchange)
  if (!refusal) return { evidence: view.at(exchange, 'status') }
  return { evidence: view.at(exchange, refusal.place), remark: quote(refusal) }
}

/** Whether the token request ended in a JSON answer that claims to hold a token. */
export function issued(view: View): boolean {
  return view.token !== null && tokenOutcome(view.token.exchange) === 'issued'
}

/** Scopes of a space-separated list, without repetitions. */
export function scopes(list: unknown): string[] {
  return typeof list === 'string' ? [...new Set(list.split(/\s+/).filter(Boolean))] : []
}

/** `scope` (RFC 9068) or `scp` (Entra, Okta) of a JWT access token; null when it names none. */
export function claimedScopes(view: View): string[] | null {
  const named = claimedScope(view.accessToken?.claims)
  return named === null ? null : scopes(named)
}
