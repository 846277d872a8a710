import { type Exchange, header } from '@/lib/http/exchange'
import { isObject, parseJson } from '@/lib/http/json'
import type { Hit } from '../rule'
import type { View } from '../view'
import { quote, type Refusal, refusalIn } from './refusal'

/** How a registration went; every refusal has exactly one reason, so that it shows one root cause. */
export type RegistrationOutcome =
  | 'unanswered'
  | 'accepted'
  | 'not-json'
  | 'redirected'
  | 'server-error'
  | 'rate-limited'
  | 'not-found'
  | 'disabled'
  | 'trusted-hosts'
  | 'authentication'
  | 'client-list'
  | 'redirect-uri'
  | 'application-type'
  | 'auth-method'
  | 'grant-types'
  | 'scope'
  | 'other'

/** Words by which servers of the field name the reason, in the order in which they are believed. */
const reasons: readonly (readonly [RegistrationOutcome, RegExp])[] = [
  ['trusted-hosts', /trusted hosts|policy '[^']*' rejected/],
  [
    'disabled',
    /registration[^.]{0,40}(disabled|not enabled|turned off|not supported|not allowed)|registration_disabled|registration_not_supported/,
  ],
  ['application-type', /application_type|for (a )?(web|native) (application|client)/],
  ['redirect-uri', /invalid_redirect|redirect[_ -]?ur[il]/],
  [
    'client-list',
    /not available for this client|not (yet )?approved|unapproved|allow-?list|whitelist|client_name|not permitted to register/,
  ],
  [
    'auth-method',
    /token_endpoint_auth_method|auth(entication)?[ _]method|public client|client_secret/,
  ],
  ['grant-types', /grant[_ ]?type|response[_ ]?type/],
  ['scope', /scope/],
]

const authenticationWords =
  /invalid_token|insufficient_scope|initial access token|unauthori[sz]ed|not authenticated|bearer|missing token|api key/

export function registrationOutcome(exchange: Exchange): RegistrationOutcome {
  const { response } = exchange
  if (!response) return 'unanswered'
  const { status, body } = response
  if (status >= 300 && status < 400) return 'redirected'
  if (status >= 500 || (status < 300 && body.trim() === '')) return 'server-error'
  if (status === 429) return 'rate-limited'
  const refusal = refusalIn(exchange)
  if (!refusal) return isObject(parseJson(body).value) ? 'accepted' : 'not-json'
  return refusalReason(refusal)
}

function refusalReason(refusal: Refusal): RegistrationOutcome {
  const { status, words } = refusal
  const named = reasons.find(([, pattern]) => pattern.test(words))?.[0]
  if (named === 'trusted-hosts' || named === 'disabled') return named
  if (status === 401) return 'authentication'
  if (status === 403) {
    const challenged = header(refusal.exchange.response?.headers ?? [], 'www-authenticate') !== null
    if (challenged || authenticationWords.test(words)) return 'authentication'
    return named === 'redirect-uri' ? named : 'client-list'
  }
  if (status === 404 || status === 405 || status === 410 || status === 501) return 'not-found'
  return named ?? 'other'
}

/** The hit of the rule that owns this outcome of the login's own registration. */
export function registrationHit(
  view: View,
  ...outcomes: readonly RegistrationOutcome[]
): Hit[] | 'inapplicable' {
  if (!view.registration) return 'inapplicable'
  const { exchange } = view.registration
  if (!outcomes.includes(registrationOutcome(exchange))) return []
  const refusal = refusalIn(exchange)
  if (!refusal) return [{ evidence: view.at(exchange, 'status') }]
  return [{ evidence: view.at(exchange, refusal.place), remark: quote(refusal) }]
}
