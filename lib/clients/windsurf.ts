import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { homePath, jsonFile } from './format/files'
import { dollarEnv, headerObject } from './format/headers'
import { byKey } from './format/json'
import { isPreRegistered } from './format/oauth'
import { exported, plan } from './plan'

export const windsurf: Client = {
  id: 'windsurf',
  name: 'Windsurf (Devin Desktop)',
  vendor: 'Cognition',
  docs: 'https://docs.windsurf.com/windsurf/cascade/mcp',
  source: { date: '2026-10-29', confidence: 'second-hand' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(windsurf, target)
    const { servers } = planned
    const bridged = servers.filter(isPreRegistered)
    const entries = byKey(servers, (server) =>
      isPreRegistered(server)
        ? mcpRemoteEntry(server, dollarEnv, target.os)
        : { serverUrl: server.url, headers: headerObject(server, dollarEnv) },
    )
    const path = homePath(target.os, '.codeium/windsurf/mcp_config.json')
    const notes = ['Then press Refresh, and Authenticate where it is offered, in the MCP panel.']
    if (bridged.length > 0) {
      notes.push('Windsurf has no field for a pre-registered client, so mcp-remote signs in.')
    }
    return exported(planned, {
      files: [jsonFile(path, 'mcpServers', entries, 'The file may have to be created.')],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
