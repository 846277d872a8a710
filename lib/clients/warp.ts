import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { isPreRegistered } from './format/oauth'
import { exported, plan } from './plan'

export const warp: Client = {
  id: 'warp',
  name: 'Warp',
  vendor: 'Warp',
  docs: 'https://docs.warp.dev/agent-platform/warp-agents/agent-context/mcp',
  source: { date: '2026-08-31', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(warp, target)
    const { servers } = planned
    const bridged = servers.filter(isPreRegistered)
    const entries = byKey(servers, (server) =>
      isPreRegistered(server)
        ? mcpRemoteEntry(server, dollarBraces, target.os)
        : { url: server.url, headers: headerObject(server, dollarBraces) },
    )
    const notes = ['Settings, MCP Servers, + Add takes the same JSON.']
    if (planned.secret === 'environment') {
      notes.push(
        'Pasted there, Warp asks for the values of variables; that it expands them in the file is unverified.',
      )
    }
    if (bridged.length > 0) {
      notes.push('A field for a pre-registered client is not documented, so mcp-remote signs in.')
    }
    return exported(planned, {
      files: [
        jsonFile(homePath(target.os, '.warp/.mcp.json'), 'mcpServers', entries, 'For you.'),
        jsonFile('.warp/.mcp.json', 'mcpServers', entries, 'Or for one repository.'),
      ],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
