import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose'
import { type Exchange, header } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { base64url, s256 } from './encode'
import type { Facts } from './facts'
import type { Env, Outgoing } from './step'

const algorithm = 'ES256'

/** A DPoP proof for one request (RFC 9449 §4.2); `ath` binds it to the token it accompanies. */
export async function dpopProof(
  privateJwk: JsonObject,
  request: { method: string; url: string },
  env: Pick<Env, 'now' | 'random'>,
  bound: { nonce?: string | null; accessToken?: string },
): Promise<string> {
  const { d: _, ...publicJwk } = privateJwk as JWK
  const { origin, pathname } = new URL(request.url)
  return new SignJWT({
    jti: base64url(env.random(16)),
    htm: request.method,
    htu: `${origin}${pathname}`,
    ...(bound.nonce ? { nonce: bound.nonce } : {}),
    ...(bound.accessToken ? { ath: await s256(bound.accessToken) } : {}),
  })
    .setProtectedHeader({ alg: algorithm, typ: 'dpop+jwt', jwk: publicJwk })
    .setIssuedAt(Math.floor(env.now() / 1000))
    .sign(await importJWK(privateJwk as JWK, algorithm))
}

/** Sends a token request with a proof, once more when the server asks for its nonce (RFC 9449 §8). */
export async function sendWithProof(
  env: Env,
  facts: Facts,
  request: Outgoing,
): Promise<{ exchange: Exchange; learned: Facts }> {
  const key = facts.dpopKey?.value ?? (await newKey())
  const learned: Facts = {
    dpopKey: {
      value: key,
      from: facts.dpopKey?.from ?? { computed: 'a key made for this inspection' },
    },
  }
  const send = async (nonce: string | null) =>
    env.send({
      ...request,
      headers: [
        ...(request.headers ?? []),
        ['DPoP', await dpopProof(key, request, env, { nonce })],
      ],
    })
  const exchange = await send(null)
  const nonce = exchange.response ? header(exchange.response.headers, 'dpop-nonce') : null
  const wanted = stringAt(parseObject(exchange.response?.body ?? ''), 'error') === 'use_dpop_nonce'
  return { exchange: wanted && nonce ? await send(nonce) : exchange, learned }
}

async function newKey(): Promise<JsonObject> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true })
  return { ...(await exportJWK(privateKey)) }
}
