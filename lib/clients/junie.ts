import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { exported, plan } from './plan'

export const junie: Client = {
  id: 'junie',
  name: 'JetBrains Junie and AI Assistant',
  vendor: 'JetBrains',
  docs: 'https://junie.jetbrains.com/docs/junie-cli-mcp-configuration.html',
  source: { date: '2026-11-20', confidence: 'second-hand' },
  kind: 'application',
  secrets: ['oauth', 'inline'],

  render(target) {
    const planned = plan(junie, target)
    const { servers } = planned
    const bridged = servers.filter((server) => server.oauth)
    const entries = byKey(servers, (server) =>
      server.oauth
        ? mcpRemoteEntry(server, dollarBraces, target.os)
        : { url: server.url, headers: headerObject(server, dollarBraces) },
    )
    const notes = [
      'AI Assistant takes the same JSON: Settings, Tools, AI Assistant, Model Context Protocol, Add, As JSON.',
    ]
    if (bridged.length > 0) {
      notes.push('Whether Junie signs in by itself is not documented, so mcp-remote does.')
    }
    return exported(planned, {
      files: [
        jsonFile(homePath(target.os, '.junie/mcp/mcp.json'), 'mcpServers', entries, 'For you.'),
        jsonFile('.junie/mcp/mcp.json', 'mcpServers', entries, 'Or for one project.'),
      ],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
