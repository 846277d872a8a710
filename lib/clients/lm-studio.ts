import type { Client } from './client'
import { homePath, jsonFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { base64, byKey } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { exported, type PlannedServer, plan } from './plan'

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    url: server.url,
    headers: headerObject(server, dollarBraces),
    auth: oauth?.clientId
      ? {
          CLIENT_ID: oauth.clientId,
          CLIENT_SECRET: clientSecretVariable(server) ? secretPlaceholder : undefined,
        }
      : undefined,
  }
}

/** The link carries a placeholder even where the file carries the token. */
function installLink(server: PlannedServer): string {
  const secrets = server.secrets.map((secret) => ({ ...secret, token: null }))
  const config = base64(JSON.stringify(entry({ ...server, secrets })))
  return `lmstudio://add_mcp?name=${encodeURIComponent(server.key)}&config=${encodeURIComponent(config)}`
}

export const lmStudio: Client = {
  id: 'lm-studio',
  name: 'LM Studio',
  vendor: 'Element Labs',
  docs: 'https://lmstudio.ai/docs/app/mcp',
  source: { date: '2026-04-29', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'inline'],

  render(target) {
    const planned = plan(lmStudio, target)
    const { servers } = planned
    const [first] = servers
    const path = homePath(target.os, '.lmstudio/mcp.json')
    const title = 'Opened from Program, Install, Edit mcp.json.'
    return exported(planned, {
      files: [jsonFile(path, 'mcpServers', byKey(servers, entry), title)],
      notes: servers.some((server) => server.oauth?.clientId)
        ? ['Register http://127.0.0.1:33389/mcp-oauth-callback for the client.']
        : [],
      installLink: first && servers.length === 1 ? installLink(first) : null,
    })
  },
}
