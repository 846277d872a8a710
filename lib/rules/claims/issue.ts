import type { Fact, Facts } from '@/lib/flow/facts'
import type { Trace } from '@/lib/flow/trace'
import { canonicalResource } from '@/lib/flow/url'
import { type Exchange, header } from '@/lib/http/exchange'
import { startsHidden } from '@/lib/http/hider'
import { parseObject, stringAt } from '@/lib/http/json'

/** A token, and everything its claims can be held against. */
export interface Issue {
  raw: string
  facts: Facts
  issuer: string | null
  resource: string
  clientId: string | null
  /** What the response granted, or else what was asked for; null when nobody named a scope. */
  scope: string | null
  /** Seconds since 1970 at which it came, by the server's clock where it tells. */
  arrival: number
  expiresIn: number | null
  /** The nonce of the authorization request; null when none was sent, or the token came by a refresh. */
  nonce: string | null
  /** The facts hold what was found out about this token, and not about one before it. */
  isChecked: boolean
  /** Another token is in hand by now, and what was found out is about that one. */
  isReplaced: boolean
}

/** The token that an answer brought, or the one in hand; null when there is none. */
export function issueOf(trace: Trace, kind: 'access' | 'id', answer?: Exchange): Issue | null {
  const { facts, settings } = trace
  const fact = kind === 'access' ? facts.accessToken : facts.idToken
  const current = fact?.value ?? (kind === 'access' ? settings.accessToken : null)
  const from = fact && 'exchange' in fact.from ? trace.exchanges[fact.from.exchange] : undefined
  const exchange = answer ?? from
  const json = parseObject(exchange?.response?.body ?? '')
  const raw = answer ? stringAt(json, kind === 'access' ? 'access_token' : 'id_token') : current
  // A recording shows that there was one, and no more.
  if (!raw || startsHidden(raw)) return null
  const form = new URLSearchParams(exchange?.request.body ?? '')
  const seconds = Number(json?.expires_in)
  return {
    raw,
    facts,
    issuer: stringAt(facts.serverMetadata?.value, 'issuer') ?? facts.issuer?.value ?? null,
    resource: form.get('resource') ?? facts.resource?.value ?? serverResource(trace.server),
    clientId: facts.client?.value.clientId ?? null,
    scope: stringAt(json, 'scope') ?? facts.grantedScope?.value ?? facts.scope?.value ?? null,
    arrival: arrivalOf(exchange, trace),
    expiresIn: json?.expires_in !== undefined && Number.isFinite(seconds) ? seconds : null,
    nonce: form.get('grant_type') === 'refresh_token' ? null : sentNonce(facts),
    isReplaced: Boolean(current) && raw !== current,
    isChecked:
      raw === current &&
      isAfter(kind === 'access' ? facts.tokenSignature : facts.idTokenCheck, fact),
  }
}

function arrivalOf(exchange: Exchange | undefined, { startedAt }: Trace): number {
  const told = Date.parse(header(exchange?.response?.headers ?? [], 'date') ?? '')
  const own = Date.parse(exchange?.startedAt ?? startedAt)
  return Math.floor((Number.isNaN(told) ? own : told) / 1000)
}

/** In the URL that was opened, or in what was pushed beforehand. */
function sentNonce({ authorizationUrl, pushedRequest }: Facts): string | null {
  const url = authorizationUrl?.value ?? ''
  const pushed = pushedRequest?.value.parameters.find(([name]) => name === 'nonce')
  if (pushed) return pushed[1]
  return URL.canParse(url) ? new URL(url).searchParams.get('nonce') : null
}

function serverResource(server: string): string {
  return URL.canParse(server) ? canonicalResource(new URL(server)) : server
}

/** A check without an exchange of its own was made when the token came. */
function isAfter(check: Fact<unknown> | undefined, token: Fact<unknown> | undefined): boolean {
  if (!check || !('exchange' in check.from)) return check !== undefined
  return !token || !('exchange' in token.from) || check.from.exchange > token.from.exchange
}
