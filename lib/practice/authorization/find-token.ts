import { decodeJwt } from 'jose'
import type { AccessToken, Grant, RefreshToken } from '../store'
import type { Tenant } from '../tenant'

export interface Issued {
  grant: Grant
  refresh: RefreshToken | null
  access: AccessToken | null
}

/** What was issued as this token, whichever kind it is. */
export function findToken(token: string, { store }: Tenant): Issued | null {
  const refresh = store.refreshTokens.get(token)
  if (refresh) return { grant: refresh.grant, refresh, access: null }
  const access = store.accessTokens.get(token) ?? store.accessTokens.get(jwtId(token))
  return access ? { grant: access.grant, refresh: null, access } : null
}

export function isActive({ grant, access, refresh }: Issued, tenant: Tenant): boolean {
  if (grant.revoked || access?.revoked || (refresh && refresh.rotatedAt !== null)) return false
  return !access || access.expiresAt > tenant.now()
}

/** Reading the id without checking the signature is enough: it only finds what was issued here. */
function jwtId(token: string): string {
  try {
    return decodeJwt(token).jti ?? ''
  } catch {
    return ''
  }
}
