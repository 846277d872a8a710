import type { Probe } from './probe'
import { mcpRequest } from './requests'

export const origins: Probe = {
  id: 'origins',
  title: 'Requests with an Origin',
  sends:
    'The first MCP request with Origin set to the server itself, to https://claude.ai and to http://localhost:6274.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(_facts, env) {
    const own = URL.canParse(env.server) ? new URL(env.server).origin : env.server
    for (const origin of [own, 'https://claude.ai', 'http://localhost:6274']) {
      const request = mcpRequest(env, [['Origin', origin]])
      if (!request) return undefined
      await env.send({ ...request, purpose: `Asks with Origin ${origin}.`, probe: 'origins' })
    }
    return undefined
  },
}
