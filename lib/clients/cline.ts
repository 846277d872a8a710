import type { Client } from './client'
import { jsonFile } from './format/files'
import { dollarEnv, headerObject } from './format/headers'
import { byKey } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { exported, type PlannedServer, plan } from './plan'

const tail = 'saoudrizwan.claude-dev/settings/cline_mcp_settings.json'

const file = {
  macos: `~/Library/Application Support/Code/User/globalStorage/${tail}`,
  windows: `%APPDATA%\\Code\\User\\globalStorage\\${tail.replaceAll('/', '\\')}`,
  linux: `~/.config/Code/User/globalStorage/${tail}`,
}

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    type: server.transport === 'sse' ? 'sse' : 'streamableHttp',
    url: server.url,
    headers: headerObject(server, dollarEnv),
    oauthClient: oauth?.clientId
      ? {
          clientId: oauth.clientId,
          clientSecret: clientSecretVariable(server) ? secretPlaceholder : undefined,
        }
      : undefined,
    disabled: false,
    autoApprove: [],
  }
}

export const cline: Client = {
  id: 'cline',
  name: 'Cline',
  vendor: 'Cline',
  docs: 'https://docs.cline.bot/mcp/mcp-overview',
  source: { date: '2026-08-22', confidence: 'code' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(cline, target)
    const { servers } = planned
    const notes = ['Opened from Cline: MCP Servers, Configure MCP Servers.']
    if (planned.secret === 'environment') {
      notes.push('Only the VS Code extension expands variables; the Cline CLI does not.')
    }
    if (servers.some((server) => server.oauth?.clientId)) {
      notes.push('Register http://127.0.0.1:1456/mcp/oauth/callback for the client.')
    }
    return exported(planned, {
      files: [jsonFile(file[target.os], 'mcpServers', byKey(servers, entry), 'For VS Code.')],
      notes,
    })
  },
}
