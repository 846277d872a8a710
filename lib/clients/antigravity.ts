import type { Client } from './client'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { exported, type PlannedServer, plan } from './plan'

const callback = 'https://antigravity.google/oauth-callback'

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    serverUrl: server.url,
    headers: headerObject(server, dollarBraces),
    oauth: oauth?.clientId
      ? {
          clientId: oauth.clientId,
          clientSecret: clientSecretVariable(server) ? secretPlaceholder : undefined,
        }
      : undefined,
  }
}

export const antigravity: Client = {
  id: 'antigravity',
  name: 'Google Antigravity',
  vendor: 'Google',
  docs: 'https://antigravity.google/docs/mcp',
  source: { date: '2026-10-07', confidence: 'second-hand' },
  kind: 'application',
  secrets: ['oauth', 'inline'],

  render(target) {
    const planned = plan(antigravity, target)
    const { servers } = planned
    const entries = byKey(servers, entry)
    const path = (name: string) => homePath(target.os, `.gemini/${name}/mcp_config.json`)
    const notes = servers.some((server) => server.oauth?.clientId)
      ? [`Register ${callback} as the redirect URI of the client.`]
      : []
    return exported(planned, {
      files: [
        jsonFile(path('antigravity'), 'mcpServers', entries, 'For the editor.', 'jsonc'),
        jsonFile(path('config'), 'mcpServers', entries, 'Or for editor and agy together.', 'jsonc'),
      ],
      notes,
    })
  },
}
