import { jwtVerify } from 'jose'
import { stringAt } from '@/lib/http/json'
import { spellings } from '../authorization/resource'
import type { PracticeRequest } from '../request'
import { invalidToken, unauthenticated } from '../resource/challenge'
import { splitScope } from '../scopes'
import { resourceOf, type Tenant } from '../tenant'
import { bearerToken } from './bearer'
import type { Outcome, Provider } from './provider'

/** Accepts the access tokens of this server's authorization server; whoever signs in there has these roles. */
export function authorizationServer(roles: readonly string[] = []): Provider {
  return {
    oauth: true,
    async identify(request, tenant) {
      const token = bearerToken(request)
      if (token === null) {
        return { refusal: { credential: 'missing', reply: unauthenticated(request, tenant) } }
      }
      const resource = resourceOf(request, tenant)
      const read = tenant.options.tokens === 'opaque' ? byReference : byValue
      const access = await read(token, resource, tenant)
      return 'reason' in access
        ? refused(access.reason, request, tenant)
        : { identity: { subject: access.subject, roles, token: access } }
    },
  }
}

type Access = { subject: string; clientId: string; scopes: string[] } | { reason: string }

function byReference(token: string, resource: string, tenant: Tenant): Access {
  const issued = tenant.store.accessTokens.get(token)
  if (!issued || issued.revoked || issued.grant.revoked)
    return { reason: 'The token is not known.' }
  if (issued.expiresAt <= tenant.now()) return { reason: 'The token has expired.' }
  if (!spellings(resource, tenant).includes(issued.grant.resource))
    return { reason: 'The token is for another resource.' }
  const { subject, clientId } = issued.grant
  return { subject, clientId, scopes: splitScope(issued.scope) }
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
    if (issued?.revoked || issued?.grant.revoked) return { reason: 'The token was revoked.' }
    return {
      subject: payload.sub ?? '',
      clientId: stringAt(payload, 'client_id') ?? '',
      scopes: splitScope(stringAt(payload, 'scope')),
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'The token cannot be read.' }
  }
}

function refused(reason: string, request: PracticeRequest, tenant: Tenant): Outcome {
  return { refusal: { credential: 'invalid', reply: invalidToken(reason, request, tenant) } }
}
