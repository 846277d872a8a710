import type { Header } from '@/lib/http/exchange'
import { base64url } from '../encode'
import type { Facts } from '../facts'
import type { Env } from '../step'
import type { Probe } from './probe'
import { mcpRequest, random } from './requests'

export const bearerVariants: Probe = {
  id: 'bearer-variants',
  title: 'Wrong credentials',
  sends:
    'The first MCP request again: with a made-up token, with an expired JWT that nobody signed, with the Basic scheme; then GET and DELETE with the made-up token.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(facts, env) {
    const madeUp: Header = ['Authorization', `Bearer made-up-${random(env)}`]
    const credentials: readonly (readonly [Header, string])[] = [
      [madeUp, 'a made-up token'],
      [['Authorization', `Bearer ${expiredJwt(facts, env)}`], 'an expired JWT that nobody signed'],
      [['Authorization', 'Basic bWFkZTp1cA=='], 'the Basic scheme'],
    ]
    for (const [credential, what] of credentials) {
      const request = mcpRequest(env, [credential])
      if (!request) return undefined
      await env.send({ ...request, purpose: `Asks with ${what}.`, probe: 'bearer-variants' })
    }
    for (const method of ['GET', 'DELETE']) {
      await env.send({
        method,
        url: env.server,
        headers: [['Accept', 'text/event-stream'], madeUp],
        purpose: `Asks by ${method} with a made-up token.`,
        probe: 'bearer-variants',
      })
    }
    return undefined
  },
}

/** Well-formed, for this issuer and audience, and long expired: what a client holds after a night. */
function expiredJwt(facts: Facts, env: Env): string {
  const now = Math.floor(env.now() / 1000)
  const claims = {
    iss: facts.issuer?.value,
    aud: facts.resource?.value,
    sub: 'nobody',
    iat: now - 90_000,
    exp: now - 86_400,
  }
  const part = (value: object) => base64url(new TextEncoder().encode(JSON.stringify(value)))
  return `${part({ alg: 'RS256', typ: 'at+jwt' })}.${part(claims)}.${base64url(env.random(64))}`
}
