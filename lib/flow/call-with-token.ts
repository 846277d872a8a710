import { type Exchange, type Header, header } from '@/lib/http/exchange'
import type { Facts, TokenProof } from './facts'
import { initializeRequest, statelessRequest } from './mcp-wire'
import type { Env, Outgoing } from './step'

/** One real MCP call with a token that should be dead, the way the verified call went before. */
export async function callWithToken(
  facts: Facts,
  env: Env,
  token: string,
  purpose: string,
): Promise<Exchange> {
  const request = callFor(facts, env)
  const send = async (nonce: string | null) =>
    env.send({
      ...request,
      headers: [
        ...(request.headers ?? []),
        ...(await credentials(facts, env, token, request, nonce)),
      ],
      purpose,
    })
  const exchange = await send(null)
  // A 401 that wants a nonce is part of the DPoP handshake (RFC 9449 §9) and proves nothing.
  const { status, headers = [] } = exchange.response ?? {}
  const nonce = header(headers, 'dpop-nonce')
  const wanted = /use_dpop_nonce/.test(header(headers, 'www-authenticate') ?? '')
  return status === 401 && wanted && nonce ? send(nonce) : exchange
}

/** What the answer says of the token. Where nobody needs one, only a refusal tells anything. */
export function proofByCall({ response, id, failure }: Exchange, facts: Facts): TokenProof {
  const status = response?.status
  if (status === undefined) {
    const words = `The server did not answer: ${failure?.message ?? 'no response'}.`
    return { fate: 'unknown', exchange: id, words }
  }
  if (status === 401) {
    return { fate: 'refused', exchange: id, words: 'The server refuses it with 401.' }
  }
  if (status >= 300) {
    return { fate: 'unknown', exchange: id, words: `The server answers ${status}, not 401.` }
  }
  if (facts.access?.value !== 'protected') {
    const words = `The server answers ${status}, as it does without a token, which proves nothing.`
    return { fate: 'unknown', exchange: id, words }
  }
  return { fate: 'accepted', exchange: id, words: `The server still answers ${status} to it.` }
}

function callFor(facts: Facts, env: Env): Omit<Outgoing, 'purpose'> {
  const { headers, revision } = env.settings
  if (facts.transport?.value === 'sse') {
    return {
      method: 'GET',
      url: env.server,
      headers: [['Accept', 'text/event-stream'], ...headers],
    }
  }
  const stateless = facts.session
    ? facts.session.value.era === 'stateless'
    : env.exchanges.some(({ request }) => /"server\/discover"/.test(request.body ?? ''))
  return stateless
    ? statelessRequest(env.server, 'tools/list', headers)
    : initializeRequest(env.server, revision, headers)
}

async function credentials(
  facts: Facts,
  env: Env,
  token: string,
  { method, url }: Omit<Outgoing, 'purpose'>,
  nonce: string | null,
): Promise<Header[]> {
  const key = facts.dpopKey?.value
  if (!key || !/^dpop$/i.test(facts.tokenType?.value ?? '')) {
    return [['Authorization', `Bearer ${token}`]]
  }
  const { dpopProof } = await import('./dpop')
  const proof = await dpopProof(key, { method, url }, env, { nonce, accessToken: token })
  return [
    ['Authorization', `DPoP ${token}`],
    ['DPoP', proof],
  ]
}
