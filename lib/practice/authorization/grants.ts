import { randomUUID } from 'node:crypto'
import { secret } from '../store'
import type { Tenant } from '../tenant'

const codeLifetimeMs = 10 * 60 * 1000

/** What a person approved. */
export interface Approved {
  clientId: string
  scope: string
  resource: string
  redirectUri: string
  redirectUriGiven: boolean
  challenge: string
  nonce: string | null
}

/** A code for an approved request, good for one exchange within ten minutes (RFC 6749 §4.1.2). */
export function grantCode(approved: Approved, tenant: Tenant): string {
  const { clientId, scope, resource, ...rest } = approved
  const code = secret()
  const grant = {
    id: randomUUID(),
    clientId,
    subject: 'practice-person',
    scope,
    resource,
    revoked: false,
  }
  const expiresAt = tenant.now() + codeLifetimeMs
  tenant.store.codes.set(code, { grant, ...rest, expiresAt, used: false })
  return code
}
