import type { Probe } from './probe'
import { mcpRequest } from './requests'

export const slashSpelling: Probe = {
  id: 'slash-spelling',
  title: 'The address with and without a slash at the end',
  sends: 'The first MCP request once more, to the other spelling of the address.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(_facts, env) {
    const request = mcpRequest(env)
    const url = otherSpelling(env.server)
    if (!request || url === null) return undefined
    await env.send({
      ...request,
      url,
      purpose: 'Asks at the other spelling of the address.',
      probe: 'slash-spelling',
    })
    return undefined
  },
}

/** Null at the root of a host, where both spellings are the same request. */
function otherSpelling(server: string): string | null {
  if (!URL.canParse(server)) return null
  const url = new URL(server)
  if (url.pathname === '/') return null
  url.pathname = url.pathname.endsWith('/') ? url.pathname.replace(/\/+$/, '') : `${url.pathname}/`
  return url.href
}
