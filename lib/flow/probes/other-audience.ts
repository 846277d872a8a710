import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import { audiences, readAccessToken } from '../access-token'
import type { Facts } from '../facts'
import type { Env } from '../step'
import type { Probe } from './probe'
import { mcpRequest, tokenRequest } from './requests'

/** Reserved by RFC 2606, so that it is nobody's server. */
const otherResource = 'https://another-server.example/mcp'

const probe = 'other-audience'

export const otherAudience: Probe = {
  id: probe,
  title: 'Tokens for another server',
  sends:
    'A refresh that asks for a token for another server; if the authorization server issues one, the first MCP request with it. If an ID token came, the first MCP request with that too.',
  leavesBehind: 'A refresh token that was used, and its successor in its place.',
  step: 'verify',
  needs: ['tokenEndpoint', 'client', 'accessToken'],
  async run(facts, env) {
    if (facts.idToken) await present(facts.idToken.value, 'the ID token', env)
    if (!facts.refreshToken) return undefined
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: facts.refreshToken.value,
      resource: otherResource,
    })
    const purpose = `Asks for a token for ${otherResource}.`
    const exchange = await env.send({ ...tokenRequest(facts, form), purpose, probe })
    const foreign = foreignToken(exchange, facts)
    if (foreign !== null) await present(foreign, 'a token for another server', env)
    return successor(exchange)
  },
}

async function present(token: string, what: string, env: Env): Promise<void> {
  const request = mcpRequest(env, [['Authorization', `Bearer ${token}`]])
  if (request) await env.send({ ...request, purpose: `Asks with ${what}.`, probe })
}

/** A token that really is for another: a server that does not heed `resource` issues the same as ever. */
function foreignToken({ response }: Exchange, facts: Facts): string | null {
  const token = stringAt(parseObject(response?.body ?? ''), 'access_token')
  const named = audiences(readAccessToken(token ?? '').claims)
  const before = audiences(readAccessToken(facts.accessToken?.value ?? '').claims)
  return named.length > 0 && !named.some((aud) => before.includes(aud)) ? token : null
}

/** The login keeps its access token and goes on with the newest refresh token. */
function successor({ id, response }: Exchange): Facts | undefined {
  const value = stringAt(parseObject(response?.body ?? ''), 'refresh_token')
  return value === null
    ? undefined
    : { refreshToken: { value, from: { exchange: id, at: '/refresh_token' } } }
}
