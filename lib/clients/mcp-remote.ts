import type { Client } from './client'
import { bridgeArguments, bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { jsonFile, shellFile } from './format/files'
import { dollarBraces } from './format/headers'
import { byKey } from './format/json'
import { command } from './format/shell'
import { exported, plan } from './plan'

export const mcpRemote: Client = {
  id: 'mcp-remote',
  name: 'mcp-remote',
  vendor: 'Glen Maddern',
  docs: 'https://github.com/geelen/mcp-remote#readme',
  source: { date: '2026-08-21', confidence: 'code' },
  kind: 'application',
  secrets: ['oauth', 'inline'],

  render(target) {
    const planned = plan(mcpRemote, target)
    const { servers } = planned
    const entries = byKey(servers, (server) => mcpRemoteEntry(server, dollarBraces, target.os))
    const title = 'For any client that starts local servers.'
    const files = [jsonFile(null, 'mcpServers', entries, title)]
    const plain = servers.filter((server) => server.secrets.length + server.headers.length === 0)
    if (plain.length > 0) {
      const lines = plain.map((server) =>
        command(['npx', ...bridgeArguments(server, dollarBraces)], target.os),
      )
      files.push(shellFile(lines, 'Or run it by hand to see its log.'))
    }
    const notes = bridgeNotes(servers)
    if (servers.some((server) => server.secrets.length > 0)) {
      notes.push('The whole header value stands under env: mcp-remote fills it in by itself.')
    }
    return exported(planned, { files, notes })
  },
}
