import type { JsonObject } from '@/lib/http/json'
import { json, noStore, oauthError, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { type Client, type Grant, secret } from '../store'
import type { Tenant } from '../tenant'
import { issueAccessToken, issueIdToken } from './issue'
import { type Proof, readProof } from './proof'

/** The token response for a grant; bound to a key when the request proves one (RFC 9449 §5). */
export async function tokenReply(
  grant: Grant,
  scope: string,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
  /** Of the authorization request, for the ID token. */
  nonce: string | null = null,
): Promise<Reply> {
  const proof = await readProof(request, tenant, { nonce: 'authorizationServer' })
  const thumbprint = proof && 'thumbprint' in proof ? proof.thumbprint : null
  const refreshes = client.grantTypes.includes('refresh_token')
  const accessToken = await issueAccessToken(grant, scope, thumbprint, request, tenant)
  const document: JsonObject = {
    access_token: accessToken,
    token_type: thumbprint === null ? 'Bearer' : 'DPoP',
    expires_in: tenant.options.tokenLifetime,
    scope,
    ...(refreshes ? { refresh_token: issueRefreshToken(grant, tenant) } : {}),
    ...(await issueIdToken(grant, scope, { accessToken, nonce }, request, tenant)),
  }
  return json(200, tenant.fault.token?.(document, tenant, request) ?? document, noStore)
}

/** Why a request gets no token for want of a good proof; looked at first, so that a code is not used up by it. */
export async function refuseProof(request: PracticeRequest, tenant: Tenant): Promise<Reply | null> {
  const proof = await readProof(request, tenant, { nonce: 'authorizationServer' })
  if (proof && 'problem' in proof) return proofRefusal(proof, tenant)
  const missing = proof === null && tenant.options.dpop === 'required'
  const text = 'Send a DPoP proof: tokens are bound to a key here.'
  return missing ? oauthError(400, 'invalid_dpop_proof', text) : null
}

/** Names the nonce to use (RFC 9449 §8), or what is wrong with the proof. */
export function proofRefusal(
  { error, problem }: Extract<Proof, { problem: string }>,
  { store }: Tenant,
): Reply {
  return oauthError(400, error, problem, [['DPoP-Nonce', store.nonces.authorizationServer]])
}

function issueRefreshToken(grant: Grant, { store }: Tenant): string {
  const value = secret()
  store.refreshTokens.set(value, { grant, rotatedAt: null })
  return value
}
