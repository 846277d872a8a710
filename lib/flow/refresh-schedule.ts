import type { Facts } from './facts'
import { firstExpiry, isRevoked } from './token-expiry'

/** Refreshed this long before the end, or a fifth of the token's life where that is less. */
const marginMs = 60_000
/** No sooner after the last token came, whatever a server says of its life. */
const shortestMs = 5_000

/** When to refresh, in milliseconds since 1970; null when there is nothing to refresh or nobody says when it expires. */
export function refreshDue(facts: Facts): number | null {
  const expiry = firstExpiry(facts)
  if (expiry === null || !facts.refreshToken || isRevoked(facts)) return null
  const seconds = Number(facts.tokenResponse?.value.expires_in ?? Number.NaN)
  if (!Number.isFinite(seconds)) return expiry - marginMs
  const life = Math.max(seconds, 0) * 1000
  return Math.max(expiry - Math.min(marginMs, life / 5), expiry - life + shortestMs)
}
