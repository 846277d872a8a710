import type { Client } from './client'
import { jsonFile } from './format/files'
import { headerObject, type Reference } from './format/headers'
import { byKey } from './format/json'
import { list } from './notes'
import { exported, type PlannedServer, plan } from './plan'

const reference: Reference = (variable) => `$${variable}`

/** Only names with this prefix are handed to MCP servers. */
function prefixed(variable: string): string {
  return `COPILOT_MCP_${variable.replace('_MCP_', '_')}`
}

function entry(server: PlannedServer) {
  return {
    type: server.transport === 'sse' ? 'sse' : 'http',
    url: server.url,
    headers: headerObject(server, reference),
    tools: ['*'],
  }
}

export const copilotAgent: Client = {
  id: 'copilot-agent',
  name: 'GitHub Copilot cloud agent',
  vendor: 'GitHub',
  docs: 'https://docs.github.com/en/copilot/how-tos/use-copilot-agents/coding-agent/extend-coding-agent-with-mcp',
  source: { date: '2026-10-07', confidence: 'documented' },
  kind: 'application',
  secrets: ['environment'],

  render(target) {
    const planned = plan(copilotAgent, target, {
      variable: prefixed,
      environmentNote: (variables) =>
        `Add ${list(variables)} to the repository as a secret for agents.`,
    })
    return exported(planned, {
      files: [
        jsonFile(
          null,
          'mcpServers',
          byKey(planned.servers, entry),
          'Paste into the repository: Settings, Copilot, Cloud agent, MCP configuration.',
        ),
      ],
      notes: ['The agent has no OAuth login and connects from GitHub’s network.'],
    })
  },
}
