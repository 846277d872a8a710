import { jwtVerify } from 'jose'
import { isObject, stringAt } from '@/lib/http/json'
import { readProof } from '../authorization/proof'
import { spellings } from '../authorization/resource'
import type { PracticeRequest } from '../request'
import { invalidToken, unauthenticated, unproven } from '../resource/challenge'
import { splitScope } from '../scopes'
import { resourceOf, type Tenant } from '../tenant'
import { type PresentedToken, presentedToken } from './bearer'
import type { Outcome, Provider } from './provider'

/** Accepts the access tokens of this server's authorization server; whoever signs in there has these roles. */
export function authorizationServer(roles: readonly string[] = []): Provider {
  return {
    oauth: true,
    async identify(request, tenant) {
      const sent = presentedToken(request)
      if (sent === null) {
        return { refusal: { credential: 'missing', reply: unauthenticated(request, tenant) } }
      }
      const resource = resourceOf(request, tenant)
      const read = tenant.options.tokens === 'opaque' ? byReference : byValue
      const access = await read(sent.token, resource, tenant)
      if ('reason' in access) return refused(access.reason, request, tenant)
      const refusal = await refuseUnbound(sent, access.thumbprint, request, tenant)
      if (refusal) return refusal
      const { subject, clientId, scopes } = access
      return { identity: { subject, roles, token: { clientId, scopes } } }
    },
  }
}

/** A bound token goes with a proof of its key; where binding is required, no other token counts (RFC 9449 §7). */
async function refuseUnbound(
  { bound, token }: PresentedToken,
  thumbprint: string | null,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Outcome | null> {
  if (!bound) {
    const needsKey = thumbprint !== null || tenant.options.dpop === 'required'
    const text = 'The token must be bound to a key and sent as DPoP.'
    return needsKey ? refused(text, request, tenant) : null
  }
  const proof = await readProof(request, tenant, { nonce: 'resource', accessToken: token })
  if (proof === null) return refused('The DPoP proof is missing.', request, tenant)
  if ('problem' in proof) {
    return { refusal: { credential: 'invalid', reply: unproven(proof, request, tenant) } }
  }
  const fits = proof.thumbprint === thumbprint
  return fits ? null : refused('The token is bound to another key.', request, tenant)
}

type Access =
  | { subject: string; clientId: string; scopes: string[]; thumbprint: string | null }
  | { reason: string }

function byReference(token: string, resource: string, tenant: Tenant): Access {
  const issued = tenant.store.accessTokens.get(token)
  if (!issued || issued.revoked || issued.grant.revoked)
    return { reason: 'The token is not known.' }
  if (issued.expiresAt <= tenant.now()) return { reason: 'The token has expired.' }
  if (!spellings(resource, tenant).includes(issued.grant.resource))
    return { reason: 'The token is for another resource.' }
  const { grant, scope, thumbprint } = issued
  const { subject, clientId } = grant
  return { subject, clientId, scopes: splitScope(scope), thumbprint }
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
      thumbprint: isObject(payload.cnf) ? stringAt(payload.cnf, 'jkt') : null,
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : 'The token cannot be read.' }
  }
}

function refused(reason: string, request: PracticeRequest, tenant: Tenant): Outcome {
  return { refusal: { credential: 'invalid', reply: invalidToken(reason, request, tenant) } }
}
