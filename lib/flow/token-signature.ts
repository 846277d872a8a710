import { compactVerify, createLocalJWKSet, decodeProtectedHeader, type JSONWebKeySet } from 'jose'
import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import type { Facts, TokenSignature } from './facts'
import type { Env } from './step'
import { httpUrl } from './url'

/** Reads the keys of the authorization server and says whether one of them signed the token (RFC 9068 §4). */
export async function checkTokenSignature(
  token: string,
  metadata: JsonObject | undefined,
  env: Env,
): Promise<Facts> {
  const header = readHeader(token)
  if (!header) return {}
  const url = stringAt(metadata, 'jwks_uri')
  if (url === null || !httpUrl(url)) {
    return unchecked(header, 'The authorization server metadata names no jwks_uri.')
  }
  const exchange = await env.send({
    method: 'GET',
    url,
    headers: [['Accept', 'application/json']],
    purpose: 'Reads the keys of the authorization server, to check the signature of the token.',
  })
  const keys = readKeys(exchange.response?.body ?? '')
  if (!keys) return unchecked(header, 'jwks_uri gave no JSON Web Key Set.')
  const from = { exchange: exchange.id, at: '/keys' }
  try {
    await compactVerify(token, createLocalJWKSet(keys))
    return { tokenSignature: { value: { outcome: 'verified', ...header, reason: null }, from } }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { tokenSignature: { value: { outcome: 'invalid', ...header, reason }, from } }
  }
}

type Header = Pick<TokenSignature, 'algorithm' | 'keyId'>

function readHeader(token: string): Header | null {
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

function unchecked(header: Header, reason: string): Facts {
  const value: TokenSignature = { outcome: 'unchecked', ...header, reason }
  return { tokenSignature: { value, from: { computed: 'the token and the metadata' } } }
}
