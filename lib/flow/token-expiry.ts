import { readAccessToken } from './access-token'
import type { Facts } from './facts'

/** When the access token expires, in milliseconds since 1970, by the response or else by its claim; null when nobody says. */
export function tokenExpiry({ expiresAt, accessToken }: Facts): number | null {
  const stated = Date.parse(expiresAt?.value ?? '')
  if (!Number.isNaN(stated)) return stated
  const exp = readAccessToken(accessToken?.value ?? '').claims?.exp
  return typeof exp === 'number' && Number.isFinite(exp) ? exp * 1000 : null
}
