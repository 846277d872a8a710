import { type Exchange, headerValues } from '@/lib/http/exchange'
import { challengeParameter } from '@/lib/http/www-authenticate'
import type { Fix } from '../rule'
import type { View } from '../view'
import { statusOf } from './answers'
import { servedByHand } from './by-hand'
import { bearerChallenge, httpFix } from './bytes'

/** The scope to name in a challenge: what the server says it wants, if it says so. */
function scope(view: View): Record<string, string> {
  const wanted = view.challengeParameter('scope') ?? view.fact('resourceScopes')?.join(' ')
  return wanted ? { scope: wanted } : {}
}

/** The header line that this server should send with every 401. */
export function challengeLine(view: View): string {
  return bearerChallenge(view, scope(view))
}

/** The whole 401. */
export function challengeAnswer(view: View): string {
  return `HTTP/1.1 401 Unauthorized\n${challengeLine(view)}`
}

export function challengeFix(view: View, text: string): Fix {
  return httpFix(text, challengeAnswer(view))
}

export function hasChallenge(exchange: Exchange | null): boolean {
  return headerValues(exchange?.response?.headers ?? [], 'www-authenticate').length > 0
}

const keyWords =
  /\b(x-)?api[-_ ]?keys?\b|personal access token|\bapi token\b|service account token|static token/i

/**
 * The server says that it wants a key, or takes one, and nothing about OAuth is to be found anywhere:
 * rules about OAuth have nothing to look at then.
 */
export function wantsKeyOnly(view: View): boolean {
  if (![400, 401, 403].includes(statusOf(view.unauthenticated)) || namesLogin(view)) return false
  return speaksOfKey(view) || servedByHand(view) !== null
}

/** Whether the challenge or a document says that people can sign in. */
export function namesLogin(view: View): boolean {
  const { bearer } = view.challenges
  const named = bearer && challengeParameter(bearer, 'resource_metadata') !== null
  return Boolean(named || view.resourceMetadata || view.serverMetadata)
}

/** Whether the answer to a request without a token is about a key that was handed out. */
export function speaksOfKey(view: View): boolean {
  const exchange = view.unauthenticated
  const body = exchange?.response?.body.slice(0, 4000) ?? ''
  return (
    view.challenges.all.some(({ scheme }) => /^(x-)?api-?key$/i.test(scheme)) ||
    keyWords.test(body) ||
    keyWords.test(headerText(exchange))
  )
}

function headerText(exchange: Exchange | null): string {
  return headerValues(exchange?.response?.headers ?? [], 'www-authenticate').join('\n')
}
