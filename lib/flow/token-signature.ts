import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose'
import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { base64url } from './encode'
import type { Facts, Origin, TokenSignature } from './facts'
import type { Env } from './step'
import { httpUrl } from './url'

/**
 * Reads the keys of the authorization server and says whether one of them signed the access token
 * (RFC 9068 §4) and the ID token (OpenID Connect Core §3.1.3.7). Without a JWT nothing is sent.
 */
export async function checkTokenSignatures(
  tokens: { access: string; id: string | null },
  metadata: JsonObject | undefined,
  env: Env,
): Promise<Facts> {
  const access = readHeader(tokens.access)
  const id = tokens.id === null ? null : readHeader(tokens.id)
  if (!access && !id) return {}
  const { keys, reason, from } = await fetchKeys(metadata, env)
  const check = (token: string, header: Header) =>
    keys
      ? verify(token, header, keys)
      : ({ outcome: 'unchecked', ...header, reason } satisfies TokenSignature)
  return {
    ...(access && { tokenSignature: { value: await check(tokens.access, access), from } }),
    ...(id &&
      tokens.id !== null && {
        idTokenCheck: {
          value: {
            signature: await check(tokens.id, id),
            atHash: await accessTokenHash(tokens.access, id.algorithm),
          },
          from,
        },
      }),
  }
}

type Header = Pick<TokenSignature, 'algorithm' | 'keyId'>

interface Keys {
  keys: JSONWebKeySet | null
  reason: string | null
  from: Origin
}

async function fetchKeys(metadata: JsonObject | undefined, env: Env): Promise<Keys> {
  const url = stringAt(metadata, 'jwks_uri')
  if (url === null || !httpUrl(url)) {
    const reason = 'The authorization server metadata names no jwks_uri.'
    return { keys: null, reason, from: { computed: 'the token and the metadata' } }
  }
  const exchange = await env.send({
    method: 'GET',
    url,
    headers: [['Accept', 'application/json']],
    purpose: 'Reads the keys of the authorization server, to check the signature of the token.',
  })
  const keys = readKeys(exchange.response?.body ?? '')
  const from = { exchange: exchange.id, at: '/keys' }
  return { keys, reason: keys ? null : 'jwks_uri gave no JSON Web Key Set.', from }
}

async function verify(token: string, header: Header, keys: JSONWebKeySet): Promise<TokenSignature> {
  try {
    await compactVerify(token, createLocalJWKSet(keys))
    return { outcome: 'verified', ...header, reason: null }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { outcome: 'invalid', ...header, reason }
  }
}

/** The left half of the hash that the ID token's algorithm names (OpenID Connect Core §3.1.3.6). */
async function accessTokenHash(token: string, algorithm: string | null): Promise<string | null> {
  const bits = algorithm === 'EdDSA' || algorithm === 'Ed25519' ? '512' : algorithm?.slice(-3)
  if (bits !== '256' && bits !== '384' && bits !== '512') return null
  const digest = await crypto.subtle.digest(`SHA-${bits}`, new TextEncoder().encode(token))
  return base64url(new Uint8Array(digest).slice(0, digest.byteLength / 2))
}

function readHeader(token: string): Header | null {
  if (token.split('.').length !== 3) return null
  try {
    const { alg, kid } = decodeProtectedHeader(token)
    return { algorithm: alg ?? null, keyId: kid ?? null }
  } catch {
    // Three parts and still no JWT: the token is opaque to everyone but its server.
    return null
  }
}

function readKeys(body: string): JSONWebKeySet | null {
  const json = parseObject(body)
  const keys = json?.keys
  if (!Array.isArray(keys) || !keys.every((key) => isObject(key) && typeof key.kty === 'string'))
    return null
  return { keys }
}
