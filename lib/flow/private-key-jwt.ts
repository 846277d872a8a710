import { calculateJwkThumbprint, exportJWK, importPKCS8, SignJWT } from 'jose'
import type { JsonObject } from '@/lib/http/json'
import { publicHalf } from './dpop'
import { base64url } from './encode'
import type { ClientCredentials, Facts } from './facts'
import type { Settings } from './settings'
import { type Env, StepFailure } from './step'
import { expectedIssuer } from './steps/authorization-request'

/** Tried in turn for a key whose algorithm nobody named. */
const algorithms = ['ES256', 'RS256', 'EdDSA', 'ES384', 'ES512'] as const

/** Adds a signed assertion to the form (RFC 7523 §2.2); its audience is the issuer. */
export async function assertClient(
  client: ClientCredentials,
  facts: Facts,
  env: Env,
  form: URLSearchParams,
): Promise<void> {
  const { key, algorithm } = await readKey(env.settings)
  const seconds = Math.floor(env.now() / 1000)
  const assertion = await new SignJWT({ jti: base64url(env.random(16)) })
    .setProtectedHeader({ alg: algorithm, typ: 'JWT' })
    .setIssuer(client.clientId)
    .setSubject(client.clientId)
    .setAudience(expectedIssuer(facts))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(key)
  form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')
  form.set('client_assertion', assertion)
  form.set('client_id', client.clientId)
}

/** The public half of the client's key as a JWK Set, for registering it (RFC 7591 §2, `jwks`). */
export async function clientJwks(settings: KeySettings): Promise<{ keys: JsonObject[] }> {
  const { key, algorithm } = await readKey(settings)
  const jwk = publicHalf({ ...(await exportJWK(key)) })
  const kid = await calculateJwkThumbprint(jwk)
  return { keys: [{ ...jwk, kid, alg: algorithm, use: 'sig' }] }
}

type KeySettings = Pick<Settings, 'privateKeyPem' | 'signingAlgorithm'>

async function readKey({ privateKeyPem, signingAlgorithm }: KeySettings) {
  const tried = signingAlgorithm ? [signingAlgorithm] : algorithms
  let problem = ''
  for (const algorithm of tried) {
    try {
      const key = await importPKCS8(privateKeyPem ?? '', algorithm, { extractable: true })
      return { key, algorithm }
    } catch (error) {
      problem ||= error instanceof Error ? error.message : String(error)
    }
  }
  throw new StepFailure(
    'private-key-unusable',
    `The private key cannot sign with ${tried.join(', ')}: ${problem}`,
    'Give the key as PKCS#8 PEM (BEGIN PRIVATE KEY), with the algorithm it was made for.',
  )
}
