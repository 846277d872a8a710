import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  SignJWT,
} from 'jose'
import { type Exchange, header } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { dpopAlgorithm } from './dpop-choice'
import { base64url, s256 } from './encode'
import type { Facts } from './facts'
import { type Env, type Outgoing, StepFailure } from './step'

/** Of keys that were made before they said it themselves. */
const firstAlgorithm = 'ES256'

/** A DPoP proof for one request (RFC 9449 §4.2); `ath` binds it to the token it accompanies. */
export async function dpopProof(
  privateJwk: JsonObject,
  request: { method: string; url: string },
  env: Pick<Env, 'now' | 'random'>,
  bound: { nonce?: string | null; accessToken?: string },
): Promise<string> {
  const algorithm = stringAt(privateJwk, 'alg') ?? firstAlgorithm
  const { origin, pathname } = new URL(request.url)
  return new SignJWT({
    jti: base64url(env.random(16)),
    htm: request.method,
    htu: `${origin}${pathname}`,
    ...(bound.nonce ? { nonce: bound.nonce } : {}),
    ...(bound.accessToken ? { ath: await s256(bound.accessToken) } : {}),
  })
    .setProtectedHeader({ alg: algorithm, typ: 'dpop+jwt', jwk: publicHalf(privateJwk) })
    .setIssuedAt(Math.floor(env.now() / 1000))
    .sign(await importJWK(privateJwk as JWK, algorithm))
}

/**
 * Sends a request of the client with a proof, once more when the server asks for its nonce (RFC 9449 §8).
 * `make` is asked anew for each, because a client assertion is good for one request only (RFC 7523 §3).
 */
export async function sendWithProof(
  env: Env,
  facts: Facts,
  make: () => Promise<Outgoing>,
): Promise<{ exchange: Exchange; learned: Facts }> {
  const learned = facts.dpopKey ? {} : await newKey(facts)
  const key = (facts.dpopKey ?? learned.dpopKey)?.value ?? {}
  const send = async (given: string | null) => {
    const request = await make()
    const nonce = given ?? latestNonce(env.exchanges, request.url)
    const proof = await dpopProof(key, request, env, { nonce })
    return env.send({ ...request, headers: [...(request.headers ?? []), ['DPoP', proof]] })
  }
  const exchange = await send(null)
  const nonce = exchange.response ? header(exchange.response.headers, 'dpop-nonce') : null
  const wanted = stringAt(parseObject(exchange.response?.body ?? ''), 'error') === 'use_dpop_nonce'
  return { exchange: wanted && nonce ? await send(nonce) : exchange, learned }
}

/** Steps whose requests go to the resource; every other one asks the authorization server. */
const atResource: ReadonlySet<string> = new Set(['challenge', 'verify'])

/**
 * The nonce that a server gave last; any answer may bring the next (RFC 9449 §8.2). Authorization server and
 * resource have nonces of their own, even on one origin (§9).
 */
export function latestNonce(
  exchanges: readonly Exchange[],
  url: string,
  role: 'authorization-server' | 'resource' = 'authorization-server',
): string | null {
  const { origin } = new URL(url)
  const last = exchanges.findLast(
    ({ step, request, response }) =>
      response !== null &&
      atResource.has(step) === (role === 'resource') &&
      new URL(request.url).origin === origin &&
      header(response.headers, 'dpop-nonce') !== null,
  )
  return header(last?.response?.headers ?? [], 'dpop-nonce')
}

async function newKey(facts: Facts): Promise<Facts> {
  const algorithm = dpopAlgorithm(facts)
  if (algorithm === null) {
    throw new StepFailure(
      'dpop-algorithm-unsupported',
      'The servers list no algorithm for DPoP proofs that they share and that can be made here.',
      'List ES256 in dpop_signing_alg_values_supported, at the authorization server and at the resource.',
    )
  }
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), alg: algorithm }
  const from = { computed: 'a key made for this inspection' }
  return {
    dpopKey: { value: jwk, from },
    dpopThumbprint: {
      value: await calculateJwkThumbprint(publicHalf(jwk)),
      from: { computed: 'SHA-256 over the public key’s required members, RFC 7638 §3' },
    },
  }
}

/** What of a private JWK may be seen by others. */
export function publicHalf(jwk: JsonObject): JWK {
  const { d: _, p: _p, q: _q, dp: _dp, dq: _dq, qi: _qi, alg: _alg, ...rest } = jwk
  return rest as JWK
}
