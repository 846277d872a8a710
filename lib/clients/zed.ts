import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { isPreRegistered } from './format/oauth'
import { exported, plan } from './plan'

export const zed: Client = {
  id: 'zed',
  name: 'Zed',
  vendor: 'Zed Industries',
  docs: 'https://zed.dev/docs/ai/mcp',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'inline'],

  render(target) {
    const planned = plan(zed, target)
    const { servers } = planned
    const bridged = servers.filter(isPreRegistered)
    const entries = byKey(servers, (server) =>
      isPreRegistered(server)
        ? mcpRemoteEntry(server, dollarBraces, target.os)
        : { url: server.url, headers: headerObject(server, dollarBraces) },
    )
    const home =
      target.os === 'windows' ? '%APPDATA%\\Zed\\settings.json' : '~/.config/zed/settings.json'
    const notes = ['Settings, AI, MCP Servers shows a green dot beside a server that runs.']
    if (bridged.length > 0) {
      notes.push('A field for a pre-registered client is not documented, so mcp-remote signs in.')
    }
    if (servers.some((server) => server.transport === 'sse')) {
      notes.push('Zed’s documentation does not say whether it speaks HTTP+SSE.')
    }
    return exported(planned, {
      files: [
        jsonFile(home, 'context_servers', entries, 'For you.', 'jsonc'),
        jsonFile('.zed/settings.json', 'context_servers', entries, 'Or for one project.', 'jsonc'),
      ],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
