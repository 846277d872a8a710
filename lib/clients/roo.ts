import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { jsonFile } from './format/files'
import { dollarEnv, headerObject } from './format/headers'
import { byKey } from './format/json'
import { exported, plan } from './plan'

const tail = 'rooveterinaryinc.roo-cline/settings/mcp_settings.json'

const file = {
  macos: `~/Library/Application Support/Code/User/globalStorage/${tail}`,
  windows: `%APPDATA%\\Code\\User\\globalStorage\\${tail.replaceAll('/', '\\')}`,
  linux: `~/.config/Code/User/globalStorage/${tail}`,
}

export const roo: Client = {
  id: 'roo',
  name: 'Roo Code',
  vendor: 'Roo Code',
  docs: 'https://docs.roocode.com/features/mcp/using-mcp-in-roo',
  source: { date: '2026-04-14', confidence: 'code' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(roo, target)
    const { servers } = planned
    const bridged = servers.filter((server) => server.oauth)
    const entries = byKey(servers, (server) =>
      server.oauth
        ? mcpRemoteEntry(server, dollarEnv, target.os)
        : {
            type: server.transport === 'sse' ? 'sse' : 'streamable-http',
            url: server.url,
            headers: headerObject(server, dollarEnv),
          },
    )
    const notes =
      bridged.length > 0 ? ['Roo Code has no OAuth login; mcp-remote signs in for it.'] : []
    return exported(planned, {
      files: [
        jsonFile('.roo/mcp.json', 'mcpServers', entries, 'For one project.'),
        jsonFile(file[target.os], 'mcpServers', entries, 'Or for every project of yours.'),
      ],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
