import { readAccessToken } from './access-token'
import type { Facts, Origin } from './facts'

/** When the access token expires, in milliseconds since 1970, by the first who says so; null when nobody does. */
export function firstExpiry(facts: Facts): number | null {
  const said = expiries(facts)
  return said.length > 0 ? Math.min(...said) : null
}

/** When it is expired by all accounts: a server may go by the claim, whatever the response said. */
export function lastExpiry(facts: Facts): number | null {
  const said = expiries(facts)
  return said.length > 0 ? Math.max(...said) : null
}

/** Whether the token in hand was revoked; one that came later was not. */
export function isRevoked({ revoked, accessToken }: Facts): boolean {
  return revoked !== undefined && exchangeOf(revoked.from) > exchangeOf(accessToken?.from)
}

function expiries({ expiresAt, accessToken }: Facts): number[] {
  const stated = Date.parse(expiresAt?.value ?? '')
  const exp = readAccessToken(accessToken?.value ?? '').claims?.exp
  return [stated, typeof exp === 'number' ? exp * 1000 : Number.NaN].filter(Number.isFinite)
}

function exchangeOf(from: Origin | undefined): number {
  return from && 'exchange' in from ? from.exchange : -1
}
