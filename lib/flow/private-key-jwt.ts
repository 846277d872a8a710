import { importPKCS8, SignJWT } from 'jose'
import { base64url } from './encode'
import type { ClientCredentials, Facts } from './facts'
import { type Env, StepFailure } from './step'
import { expectedIssuer } from './steps/authorization-request'

/** Adds a signed assertion to the form (RFC 7523 §2.2); its audience is the issuer. */
export async function assertClient(
  client: ClientCredentials,
  facts: Facts,
  env: Env,
  form: URLSearchParams,
): Promise<void> {
  const { privateKeyPem, signingAlgorithm } = env.settings
  const algorithm = signingAlgorithm ?? 'ES256'
  try {
    const key = await importPKCS8(privateKeyPem ?? '', algorithm)
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
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new StepFailure(
      'private-key-unusable',
      `The private key cannot sign with ${algorithm}: ${message}`,
      'Give the key as PKCS#8 PEM (BEGIN PRIVATE KEY), with the algorithm it was made for.',
    )
  }
}
