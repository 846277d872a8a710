import { jwtVerify } from 'jose'
import { stringAt } from '@/lib/http/json'
import { spellings } from '../authorization/resource'
import { headerOf, type PracticeRequest } from '../request'
import { splitScope } from '../scopes'
import type { Tenant } from '../tenant'

/** Who calls, as far as the token tells. */
export type Access =
  | { kind: 'none' }
  | { kind: 'refused'; reason: string }
  | { kind: 'granted'; subject: string; clientId: string; scopes: string[] }

/** Judges the token in the `Authorization` header for one resource; tokens anywhere else do not count. */
export async function accessOf(
  request: PracticeRequest,
  resource: string,
  tenant: Tenant,
): Promise<Access> {
  const [, token] = /^Bearer +([^\s]+) *$/i.exec(headerOf(request, 'authorization') ?? '') ?? []
  if (token === undefined) return { kind: 'none' }
  return tenant.options.tokens === 'opaque'
    ? byReference(token, resource, tenant)
    : byValue(token, resource, tenant)
}

function byReference(token: string, resource: string, tenant: Tenant): Access {
  const issued = tenant.store.accessTokens.get(token)
  if (!issued || issued.revoked || issued.grant.revoked) return refused('The token is not known.')
  if (issued.expiresAt <= tenant.now()) return refused('The token has expired.')
  if (!spellings(resource, tenant).includes(issued.grant.resource))
    return refused('The token is for another resource.')
  const { subject, clientId } = issued.grant
  return { kind: 'granted', subject, clientId, scopes: splitScope(issued.scope) }
}

async function byValue(token: string, resource: string, tenant: Tenant): Promise<Access> {
  try {
    const { publicKey } = await tenant.keys.signing()
    const { payload } = await jwtVerify(token, publicKey, {
      issuer: tenant.urls.issuer,
      audience: spellings(resource, tenant),
      typ: 'at+jwt',
      currentDate: new Date(tenant.now()),
    })
    const issued = tenant.store.accessTokens.get(payload.jti ?? '')
    if (issued?.revoked || issued?.grant.revoked) return refused('The token was revoked.')
    return {
      kind: 'granted',
      subject: payload.sub ?? '',
      clientId: stringAt(payload, 'client_id') ?? '',
      scopes: splitScope(stringAt(payload, 'scope')),
    }
  } catch (error) {
    return refused(error instanceof Error ? error.message : 'The token cannot be read.')
  }
}

function refused(reason: string): Access {
  return { kind: 'refused', reason }
}
