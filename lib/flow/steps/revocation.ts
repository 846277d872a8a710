import type { Exchange } from '@/lib/http/exchange'
import { stringAt } from '@/lib/http/json'
import { callWithToken, proofByCall } from '../call-with-token'
import type { Facts, RevocationProof, TokenProof } from '../facts'
import { answerInWords, oauthError } from '../oauth-error'
import { type Env, type Step, StepFailure } from '../step'
import { clientAuthentication } from './client-request'
import { introspect, introspected } from './introspection'
import { requestToken } from './token-request'
import { unreachable } from './unreachable'

export const revocation: Step = {
  id: 'revocation',
  title: 'Revocation',
  explanation:
    'Both tokens are given back (RFC 7009). Then each is tried once more, because only a refusal proves that it is dead: a call with the access token, a refresh with the refresh token.',
  sideEffects: true,
  needs: ['serverMetadata', 'client', 'accessToken'],
  async run(facts, env) {
    const endpoint = stringAt(facts.serverMetadata?.value, 'revocation_endpoint')
    if (endpoint === null) {
      throw new StepFailure(
        'revocation-unsupported',
        'The authorization server names no revocation_endpoint.',
        'The token lives until it expires.',
      )
    }
    const proof: RevocationProof = { accessToken: null, refreshToken: null, introspection: null }
    const access = await revoke('access_token', facts, endpoint, env)
    if (access.response?.status === 200) {
      proof.accessToken = await tryAccessToken(facts, env)
      proof.introspection = await tryIntrospection(facts, env)
    } else if (!facts.refreshToken || oauthError(access) !== 'unsupported_token_type') {
      throw refused(access)
    }
    if (facts.refreshToken) {
      const refresh = await revoke('refresh_token', facts, endpoint, env)
      if (refresh.response?.status !== 200) throw refused(refresh, proof)
      proof.refreshToken = await tryRefreshToken(facts, env)
    }
    return { facts: learned(proof, access), note: inWords(proof) }
  },
}

type Hint = 'access_token' | 'refresh_token'

async function revoke(hint: Hint, facts: Facts, endpoint: string, env: Env): Promise<Exchange> {
  const fact = hint === 'access_token' ? facts.accessToken : facts.refreshToken
  const form = new URLSearchParams({ token: fact?.value ?? '', token_type_hint: hint })
  const headers = await clientAuthentication(facts, env, form)
  const exchange = await env.send({
    method: 'POST',
    url: endpoint,
    headers: [['Content-Type', 'application/x-www-form-urlencoded'], ...headers],
    body: form.toString(),
    purpose: `Revokes the ${hint.replace('_', ' ')}.`,
  })
  if (!exchange.response) throw unreachable(exchange)
  return exchange
}

async function tryAccessToken(facts: Facts, env: Env): Promise<TokenProof> {
  const token = facts.accessToken?.value ?? ''
  const call = await callWithToken(facts, env, token, 'Calls the server with the revoked token.')
  return proofByCall(call, facts)
}

async function tryIntrospection(facts: Facts, env: Env): Promise<TokenProof | null> {
  const exchange = await introspect(facts, env, 'Asks about the revoked token.')
  if (exchange === null) return null
  const active = introspected(exchange)?.active
  if (active === undefined) {
    return { fate: 'unknown', exchange: exchange.id, words: 'Introspection refuses this client.' }
  }
  return active
    ? { fate: 'accepted', exchange: exchange.id, words: 'Introspection still calls it active.' }
    : { fate: 'refused', exchange: exchange.id, words: 'Introspection calls it inactive.' }
}

async function tryRefreshToken(facts: Facts, env: Env): Promise<TokenProof> {
  const form = new URLSearchParams({
    grant_type: 'refresh_token',
    refresh_token: facts.refreshToken?.value ?? '',
  })
  const purpose = 'Refreshes with the revoked refresh token.'
  const { exchange } = await requestToken(facts, env, form, purpose)
  const { id, response } = exchange
  if (!response) return { fate: 'unknown', exchange: id, words: 'The token endpoint is silent.' }
  if (response.status < 300 && /"access_token"/.test(response.body)) {
    return { fate: 'accepted', exchange: id, words: 'A refresh with it still gives a token.' }
  }
  const words = `A refresh with it is answered ${answerInWords(exchange)}.`
  return {
    fate: oauthError(exchange) === 'invalid_grant' ? 'refused' : 'unknown',
    exchange: id,
    words,
  }
}

function learned(proof: RevocationProof, { id }: Exchange): Facts {
  return { revoked: { value: proof, from: { exchange: id, at: 'status' } } }
}

function refused(exchange: Exchange, proof?: RevocationProof): StepFailure {
  return new StepFailure(
    'revocation-refused',
    `The revocation endpoint answered ${answerInWords(exchange)}.`,
    'Answer 200 to every valid revocation request, also for tokens that are unknown (RFC 7009 §2.2).',
    proof ? { facts: learned(proof, exchange) } : {},
  )
}

function inWords({ accessToken, refreshToken, introspection }: RevocationProof): string {
  return [
    accessToken
      ? `Access token: ${accessToken.words}`
      : 'Access token: cannot be revoked here, it lives until it expires.',
    ...(introspection ? [introspection.words] : []),
    ...(refreshToken ? [`Refresh token: ${refreshToken.words}`] : []),
  ].join(' ')
}
