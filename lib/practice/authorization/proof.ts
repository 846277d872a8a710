import { createHash } from 'node:crypto'
import { calculateJwkThumbprint, EmbeddedJWK, jwtVerify } from 'jose'
import { headerOf, type PracticeRequest } from '../request'
import type { Store } from '../store'
import type { Tenant } from '../tenant'

/** For proofs of possession. */
export const proofAlgorithms = ['ES256', 'RS256']

const maxAgeSeconds = 300

/** Whose key a request proves to hold, or why it proves nothing. */
export type Proof =
  | { thumbprint: string }
  | { error: 'invalid_dpop_proof' | 'use_dpop_nonce'; problem: string }

interface Expected {
  nonce: keyof Store['nonces']
  /** The token that is used, which the proof must name by its hash. */
  accessToken?: string
}

/** Checks the DPoP proof of a request (RFC 9449 §4.3); null when it carries none. */
export async function readProof(
  request: PracticeRequest,
  tenant: Tenant,
  { nonce, accessToken }: Expected,
): Promise<Proof | null> {
  const sent = headerOf(request, 'dpop')
  if (sent === null) return null
  const wrong = (problem: string): Proof => ({ error: 'invalid_dpop_proof', problem })
  try {
    const { payload, protectedHeader } = await jwtVerify(sent, EmbeddedJWK, {
      typ: 'dpop+jwt',
      algorithms: proofAlgorithms,
      maxTokenAge: maxAgeSeconds,
      currentDate: new Date(tenant.now()),
    })
    if (!payload.jti) return wrong('jti is missing.')
    if (payload.htm !== request.method) return wrong(`htm must be ${request.method}.`)
    const url = request.url.origin + request.url.pathname
    if (payload.htu !== url) return wrong(`htu must be ${url}.`)
    if (accessToken !== undefined && payload.ath !== hash(accessToken)) {
      return wrong('ath is not the hash of the token.')
    }
    if (tenant.options.dpop === 'required' && payload.nonce !== tenant.store.nonces[nonce]) {
      return { error: 'use_dpop_nonce', problem: 'Repeat the nonce in DPoP-Nonce.' }
    }
    const { jwk } = protectedHeader
    return jwk ? { thumbprint: await calculateJwkThumbprint(jwk) } : wrong('jwk is missing.')
  } catch (error) {
    return wrong(error instanceof Error ? error.message : 'The proof cannot be read.')
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
