import type { Probe } from './probe'
import { mcpRequest } from './requests'

const agents = [
  'Claude-User/1.0 (+https://claude.ai)',
  'openai-mcp/1.0.0',
  'python-httpx/0.28.1',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36',
]

export const userAgents: Probe = {
  id: 'user-agents',
  title: 'Other User-Agents',
  sends: 'The first MCP request as Claude, as ChatGPT, as a Python program and as a browser.',
  leavesBehind: null,
  step: 'challenge',
  needs: ['access'],
  async run(_facts, env) {
    for (const agent of agents) {
      const request = mcpRequest(env, [['User-Agent', agent]])
      if (!request) return undefined
      const purpose = `Asks as ${agent.split(/[/ ]/)[0]}.`
      await env.send({ ...request, purpose, probe: 'user-agents' })
    }
    return undefined
  },
}
