import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, type JWTPayload, jwtVerify } from 'jose'

/** What a resource answers to a proof that lacks this. */
export const resourceNonce = 'a-nonce-of-the-resource'

/** Why a request with a bound token is refused (RFC 9449 §7.1); null when its proof is good. */
export async function refuseProof(
  request: Request,
  token: string,
  claims: JWTPayload,
): Promise<string | null> {
  const proof = request.headers.get('dpop')
  if (proof === null) return 'invalid_dpop_proof'
  const { payload, protectedHeader } = await jwtVerify(proof, EmbeddedJWK, { typ: 'dpop+jwt' })
  if (payload.nonce !== resourceNonce) return 'use_dpop_nonce'
  const { origin, pathname } = new URL(request.url)
  const hash = createHash('sha256').update(token).digest('base64url')
  const thumbprint = protectedHeader.jwk && (await calculateJwkThumbprint(protectedHeader.jwk))
  const { jkt } = (claims.cnf ?? {}) as { jkt?: string }
  const fits =
    payload.htm === request.method &&
    payload.htu === origin + pathname &&
    payload.ath === hash &&
    jkt === thumbprint
  return fits ? null : 'invalid_dpop_proof'
}
