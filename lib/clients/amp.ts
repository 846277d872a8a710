import type { Client } from './client'
import { homePath, jsonFile, shellFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { isPreRegistered, scopeList } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

function loginCommand(server: PlannedServer): string[] {
  const scopes = scopeList(server)
  return [
    ...['amp', 'mcp', 'oauth', 'login', server.key, '--server-url', server.url],
    ...['--client-id', server.oauth?.clientId ?? ''],
    ...(scopes ? ['--scopes', scopes.join(',')] : []),
  ]
}

export const amp: Client = {
  id: 'amp',
  name: 'Amp',
  vendor: 'Amp',
  docs: 'https://ampcode.com/manual',
  source: { date: '2025-09-30', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(amp, target, { terminal: true })
    const { servers } = planned
    const entries = byKey(servers, (server) => ({
      url: server.url,
      headers: headerObject(server, dollarBraces),
    }))
    const home = homePath(target.os, '.config/amp/settings.json')
    const files = [
      jsonFile(home, 'amp.mcpServers', entries, 'For you; in VS Code its settings.json.', 'jsonc'),
      jsonFile('.amp/settings.json', 'amp.mcpServers', entries, 'Or for one workspace.', 'jsonc'),
    ]
    const registered = servers.filter(isPreRegistered)
    const notes = ['`amp.mcpServers` is one member whose name holds a dot.']
    if (registered.length > 0) {
      const lines = registered.map((server) => command(loginCommand(server), target.os))
      files.push(shellFile(lines, 'Unverified: sign in as the pre-registered client.'))
      if (registered.some((server) => server.oauth?.hasSecret)) {
        notes.push('The login command also takes --client-secret (unverified).')
      }
    }
    return exported(planned, { files, notes })
  },
}
