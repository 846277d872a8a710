import type { Exchange } from '@/lib/http/exchange'
import type { Evidence, Hit } from '../rule'
import type { View } from '../view'
import { quote, refusalIn } from './refusal'
import { unknownClient } from './words'

/** Why the authorization endpoint sent nobody back with a code; exactly one reason per login. */
export type AuthorizationReason =
  | 'entra-scope'
  | 'target'
  | 'metadata-document'
  | 'redirect-uri'
  | 'denied'
  | 'scope'
  | 'client'
  | 'server-error'
  | 'not-found'
  | 'other'

export interface AuthorizationRefusal {
  reason: AuthorizationReason
  /** `callback`: sent back to the client as the specification asks; `page`: shown to the person. */
  via: 'callback' | 'page'
  error: string | null
  words: string
  remark: string
  evidence: Evidence[]
}

const reasons: readonly (readonly [AuthorizationReason, RegExp])[] = [
  ['entra-scope', /aadsts650053|doesn't exist on the resource/],
  [
    'target',
    /invalid_target|aadsts9010010|aadsts901002|resource['"]? (request )?(parameter|indicator)/,
  ],
  [
    'redirect-uri',
    /invalid_redirect|redirect[_ -]?ur[il]|reply (url|address)|callback url|aadsts50011/,
  ],
  ['denied', /access_denied|consent_required|user (denied|declined|cancel)/],
  ['scope', /scope/],
  ['client', unknownClient],
  ['server-error', /server_error|temporarily_unavailable/],
]

const fetchWords =
  /fetch|retriev|metadata document|could not (load|resolve|read)|timed? ?out|temporarily_unavailable|cimd/

/** The refusal of the login's own authorization request; null when there was none. */
export function authorizationRefusal(view: View): AuthorizationRefusal | null {
  const { callback } = view
  if (callback) {
    const error = callback.parameters.get('error')
    if (error === null) return null
    const description = callback.parameters.get('error_description') ?? ''
    const words = `${error} ${description}`.toLowerCase()
    return {
      reason: reasonFor(view, words, 0),
      via: 'callback',
      error,
      words,
      remark: description ? `${error}: ${description.slice(0, 200)}` : error,
      evidence: view.at(callback.exchange, 'callback:error'),
    }
  }
  const refusal = refusalIn(lastPage(view))
  if (!refusal) return null
  return {
    reason: reasonFor(view, refusal.words, refusal.status),
    via: 'page',
    error: refusal.error,
    words: refusal.words,
    remark: quote(refusal),
    evidence: view.at(refusal.exchange, refusal.place),
  }
}

/** The last page of a sign-in that was followed without a person; null when a browser went there. */
export function lastPage(view: View): Exchange | null {
  return view.exchanges('authorization-response').at(-1) ?? null
}

function reasonFor(view: View, words: string, status: number): AuthorizationReason {
  const byDocument = view.fact('client')?.via === 'cimd'
  const named = reasons.find(([, pattern]) => pattern.test(words))?.[0]
  if (named === 'entra-scope' || named === 'target') return named
  if (byDocument && named !== 'redirect-uri' && fetchWords.test(words)) return 'metadata-document'
  if (named) return named
  if (status >= 500) return 'server-error'
  return status === 404 || status === 405 ? 'not-found' : 'other'
}

/** The hit of the rule that owns this reason; `where` narrows it further. */
export function authorizationHit(
  view: View,
  reason: AuthorizationReason,
  where: (refusal: AuthorizationRefusal) => boolean = () => true,
): Hit[] | 'inapplicable' {
  if (!view.callback && !lastPage(view)) return 'inapplicable'
  const refusal = authorizationRefusal(view)
  if (!refusal || refusal.reason !== reason || !where(refusal)) return []
  return [{ evidence: refusal.evidence, remark: refusal.remark }]
}

/** Whether `iss` of the callback is another server's, in which case its `error` may not be believed (RFC 9207 §2.4). */
export function issuerMismatch(view: View): { expected: string; received: string } | null {
  const received = view.callback?.parameters.get('iss') ?? null
  if (received === null) return null
  const expected = issuers(view)
  const [first] = expected
  return first === undefined || expected.includes(received) ? null : { expected: first, received }
}

/** The issuer as its own metadata spells it, then as the resource names it. */
export function issuers(view: View): string[] {
  const own = view.fact('serverMetadata')?.issuer
  const named = view.fact('issuer')
  return [own, named].filter((value): value is string => typeof value === 'string' && value !== '')
}
