import { createHash, randomUUID } from 'node:crypto'
import { SignJWT } from 'jose'
import type { JsonObject } from '@/lib/http/json'
import type { PracticeRequest } from '../request'
import { splitScope } from '../scopes'
import { type Grant, secret } from '../store'
import type { Tenant } from '../tenant'

/** An access token for a grant, remembered so that it can be revoked and introspected. */
export async function issueAccessToken(
  grant: Grant,
  scope: string,
  thumbprint: string | null,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<string> {
  const issuedAt = tenant.now()
  const expiresAt = issuedAt + tenant.options.tokenLifetime * 1000
  const record = { grant, scope, issuedAt, expiresAt, revoked: false, thumbprint }
  if (tenant.options.tokens === 'opaque') {
    const token = secret()
    tenant.store.accessTokens.set(token, record)
    return token
  }
  const jti = randomUUID()
  tenant.store.accessTokens.set(jti, record)
  const claims = {
    iss: tenant.urls.issuer,
    sub: grant.subject,
    aud: grant.resource,
    client_id: grant.clientId,
    scope,
    jti,
    iat: seconds(issuedAt),
    exp: seconds(expiresAt),
    ...(thumbprint === null ? {} : { cnf: { jkt: thumbprint } }),
  }
  return sign(tenant.fault.claims?.(claims, tenant, request) ?? claims, 'at+jwt', tenant)
}

/** For clients that asked for `openid` (OpenID Connect Core §2). */
export async function issueIdToken(
  grant: Grant,
  scope: string,
  beside: { accessToken: string; nonce: string | null },
  request: PracticeRequest,
  tenant: Tenant,
) {
  if (!splitScope(scope).includes('openid')) return {}
  const iat = seconds(tenant.now())
  const claims = {
    iss: tenant.urls.issuer,
    sub: grant.subject,
    aud: grant.clientId,
    iat,
    exp: iat + tenant.options.tokenLifetime,
    at_hash: createHash('sha256')
      .update(beside.accessToken)
      .digest()
      .subarray(0, 16)
      .toString('base64url'),
    ...(beside.nonce === null ? {} : { nonce: beside.nonce }),
  }
  const changed = tenant.fault.idToken?.(claims, tenant, request) ?? claims
  return { id_token: await sign(changed, 'JWT', tenant) }
}

async function sign(claims: JsonObject, typ: string, { keys }: Tenant): Promise<string> {
  const { privateKey, kid } = await keys.signing()
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', typ, kid }).sign(privateKey)
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000)
}
