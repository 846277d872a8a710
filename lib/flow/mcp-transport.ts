import { SSEClientTransport, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import type { Header } from '@/lib/http/exchange'
import type { JsonObject } from '@/lib/http/json'
import type { Facts } from './facts'
import type { Settings } from './settings'
import type { Env } from './step'

/** What makes a request somebody's. */
export interface Credentials {
  headers: readonly Header[]
  token: string | null
  /** The key that a DPoP token is bound to; null for a bearer token. */
  dpopKey: JsonObject | null
}

/** Who this inspection is: the person's headers, and the token that was given or obtained. */
export function ownCredentials(facts: Facts, settings: Settings): Credentials {
  const token = settings.accessToken ?? facts.accessToken?.value ?? null
  const isDpop = token !== null && /^dpop$/i.test(facts.tokenType?.value ?? '')
  return {
    headers: settings.headers,
    token,
    dpopKey: isDpop ? (facts.dpopKey?.value ?? null) : null,
  }
}

/** A transport of the official client over the recorder; `purpose` is asked for each request body. */
export function transportFor(
  credentials: Credentials,
  facts: Facts,
  env: Env,
  purpose: (body: string) => string,
) {
  const url = new URL(env.server)
  const sse = facts.transport?.value === 'sse'
  const recorded: typeof fetch = (input, init) => {
    const why = purpose(typeof init?.body === 'string' ? init.body : '')
    return env.fetch(why, sse ? { stream: 'live' } : undefined)(input, init)
  }
  const fetch = authorized(credentials, sse, env, recorded)
  return sse
    ? new SSEClientTransport(url, { fetch })
    : new StreamableHTTPClientTransport(url, { fetch, redirectPolicy: 'follow' })
}

/** Adds the headers and the token to each request; a DPoP token gets a fresh proof every time. */
function authorized(
  { headers: own, token, dpopKey }: Credentials,
  sse: boolean,
  env: Env,
  recorded: typeof fetch,
): typeof fetch {
  return async (input, init) => {
    const url = String(input instanceof Request ? input.url : input)
    const method = (init?.method ?? 'GET').toUpperCase()
    if (method === 'GET' && !sse) {
      // The stand-alone event stream would hang until its limit, and nothing here listens to it.
      return new Response(null, { status: 405 })
    }
    const send = async (extra: readonly Header[]) => {
      const headers = new Headers(init?.headers)
      for (const [name, value] of [...own, ...extra]) headers.set(name, value)
      return recorded(url, { ...init, headers })
    }
    if (token === null) return send([])
    if (!dpopKey) return send([['Authorization', `Bearer ${token}`]])
    const { dpopProof, latestNonce } = await import('./dpop')
    const prove = async (nonce: string | null) =>
      send([
        ['Authorization', `DPoP ${token}`],
        ['DPoP', await dpopProof(dpopKey, { method, url }, env, { nonce, accessToken: token })],
      ])
    const answer = await prove(latestNonce(env.exchanges, url, 'resource'))
    const nonce = answer.headers.get('dpop-nonce')
    const wanted =
      answer.status === 401 && /use_dpop_nonce/.test(answer.headers.get('www-authenticate') ?? '')
    return wanted && nonce ? prove(nonce) : answer
  }
}
