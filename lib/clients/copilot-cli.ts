import type { Client } from './client'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { exported, type PlannedServer, plan } from './plan'

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    type: server.transport === 'sse' ? 'sse' : 'http',
    url: server.url,
    headers: headerObject(server, dollarBraces),
    oauthClientId: oauth?.clientId ?? undefined,
    oauthPublicClient: oauth?.clientId ? !oauth.hasSecret : undefined,
    tools: ['*'],
  }
}

export const copilotCli: Client = {
  id: 'copilot-cli',
  name: 'GitHub Copilot CLI',
  vendor: 'GitHub',
  docs: 'https://docs.github.com/en/copilot/how-tos/copilot-cli/customize-copilot/add-mcp-servers',
  source: { date: '2026-10-07', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(copilotCli, target, { terminal: true })
    const { servers } = planned
    const entries = byKey(servers, entry)
    const home = homePath(target.os, '.copilot/mcp-config.json')
    const notes = ['Inside a session, /mcp shows whether the server is connected.']
    if (servers.some((server) => server.oauth?.hasSecret)) {
      notes.push(
        'Copilot CLI keeps the client secret in the keychain; the file has no place for it.',
      )
    }
    if (servers.some((server) => server.oauth?.scope)) {
      notes.push(
        'oauthScopes can pin the scopes; how it is written is unverified, so it is left out.',
      )
    }
    return exported(planned, {
      files: [
        jsonFile(home, 'mcpServers', entries, 'For you.'),
        jsonFile(
          '.mcp.json',
          'mcpServers',
          entries,
          'Or for one repository; also .github/mcp.json.',
        ),
      ],
      notes,
    })
  },
}
