import type { Header } from '@/lib/http/exchange'
import { authenticateClient } from '../client-auth'
import type { Facts } from '../facts'
import type { Env, Outgoing } from '../step'

type Request = Omit<Outgoing, 'purpose'>

const own = new Set(['authorization', 'user-agent', 'mcp-session-id'])

/** The MCP request that the server was first asked with, without credentials; null when none was sent. */
export function mcpRequest(env: Env, extra: readonly Header[] = []): Request | null {
  const asked = env.exchanges.find(
    ({ step, probe, superseded, request }) =>
      step === 'challenge' && !probe && !superseded && request.method === 'POST',
  )
  if (!asked) return null
  const { method, url, body, headers } = asked.request
  const kept = headers.filter(([name]) => !own.has(name.toLowerCase()))
  return { method, url, body, headers: [...kept, ...extra] }
}

/** The authorization request of this login with some parameters changed and a state of its own. */
export function authorizationRequest(
  facts: Facts,
  env: Env,
  changes: Record<string, string | null>,
): Request | null {
  // A pushed request cannot be changed afterwards, and what is not pushed may be refused for that alone.
  if (facts.pushedRequest) return null
  const original = facts.authorizationUrl?.value ?? ''
  if (!URL.canParse(original)) return null
  const url = new URL(original)
  for (const [name, value] of Object.entries({ ...changes, state: random(env) })) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return { method: 'GET', url: url.href, headers: [['Accept', '*/*']] }
}

/** A token request, authenticated as this login's client unless told otherwise. */
export function tokenRequest(facts: Facts, form: URLSearchParams, authenticate = true): Request {
  const client = facts.client?.value
  const headers = client && authenticate ? authenticateClient(client, form) : []
  return {
    method: 'POST',
    url: facts.tokenEndpoint?.value ?? '',
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
      ...headers,
    ],
    body: form.toString(),
  }
}

/** Whether the tokens of this login are bound to a key, so that a request without proof is refused for that alone. */
export function isBound(facts: Facts): boolean {
  return facts.tokenType?.value.toLowerCase() === 'dpop'
}

/** Sixteen hexadecimal digits. */
export function random(env: Env): string {
  return Array.from(env.random(8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
