import type { Header } from '@/lib/http/exchange'
import type { Probe } from './probe'
import { mcpRequest, random } from './requests'

const forged: readonly Header[] = [
  ['X-Forwarded-Host', 'forged.mcp-auth-inspector.invalid'],
  ['X-Forwarded-Proto', 'https'],
]

export const forwardedHost: Probe = {
  id: 'forwarded-host',
  title: 'A forged X-Forwarded-Host',
  sends:
    'The first MCP request and the resource metadata request, with X-Forwarded-Host: forged.mcp-auth-inspector.invalid. The metadata URL gets a random query so that no cache keeps the answer for others.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(facts, env) {
    const request = mcpRequest(env, forged)
    if (!request) return undefined
    const probe = 'forwarded-host'
    await env.send({ ...request, purpose: 'Asks with a forged X-Forwarded-Host.', probe })
    const from = facts.resourceMetadata?.from
    const known = from && 'exchange' in from ? env.exchanges[from.exchange]?.request.url : undefined
    if (known === undefined || !URL.canParse(known)) return undefined
    const url = new URL(known)
    url.searchParams.set('inspector', random(env))
    await env.send({
      method: 'GET',
      url: url.href,
      headers: [['Accept', 'application/json'], ['Cache-Control', 'no-store'], ...forged],
      purpose: 'Reads the resource metadata with a forged X-Forwarded-Host.',
      probe,
    })
    return undefined
  },
}
