import type { Client, ExportFile } from './client'
import { mcpRemoteEntry } from './format/bridge'
import { homePath, jsonFile } from './format/files'
import { dollarEnv, headerObject } from './format/headers'
import { base64, byKey } from './format/json'
import { type NameRule, plainNames } from './format/names'
import { clientSecretVariable, clientSecretVariables, scopeList } from './format/oauth'
import { exported, type PlannedServer, plan } from './plan'

const names: NameRule = {
  ...plainNames,
  maxLength: 32,
  because: 'Cursor limits server and tool name together to 60 characters',
}

function entry(server: PlannedServer) {
  const { oauth } = server
  const secret = clientSecretVariable(server)
  return {
    url: server.url,
    headers: headerObject(server, dollarEnv),
    auth: oauth?.clientId
      ? {
          CLIENT_ID: oauth.clientId,
          CLIENT_SECRET: secret ? dollarEnv(secret) : undefined,
          scopes: scopeList(server),
        }
      : undefined,
  }
}

/** The link holds a reference even where the file holds the token. */
function installLink(server: PlannedServer): string {
  const linked =
    server.storage === 'inline' ? { ...server, storage: 'environment' as const } : server
  const config = base64(JSON.stringify(entry(linked)))
  const query = `name=${encodeURIComponent(server.key)}&config=${encodeURIComponent(config)}`
  return `cursor://anysphere.cursor-deeplink/mcp/install?${query}`
}

export const cursor: Client = {
  id: 'cursor',
  name: 'Cursor',
  vendor: 'Anysphere',
  docs: 'https://cursor.com/docs/mcp',
  source: { date: '2026-10-31', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(cursor, target, { names })
    const { servers } = planned
    const [first] = servers
    const entries = byKey(servers, entry)
    const files: ExportFile[] = [
      jsonFile('.cursor/mcp.json', 'mcpServers', entries, 'For one project.'),
      jsonFile(
        homePath(target.os, '.cursor/mcp.json'),
        'mcpServers',
        entries,
        'Or for all of yours.',
      ),
    ]
    const keyed = servers.filter((server) => server.secrets.length > 0)
    const notes = ['After a change, refresh the server in Settings, Tools & MCP.']
    if (keyed.length > 0) {
      const bridged = byKey(keyed, (server) => mcpRemoteEntry(server, dollarEnv, target.os))
      const title = 'Or through mcp-remote, where Cursor ignores the header.'
      files.push(jsonFile('.cursor/mcp.json', 'mcpServers', bridged, title))
      notes.push(
        'Cursor starts OAuth before it sends a configured header when the server publishes OAuth metadata (reported in March 2026, closed without a fix).',
      )
    }
    return exported(planned, {
      files,
      notes,
      environment: clientSecretVariables(servers),
      installLink: first && servers.length === 1 ? installLink(first) : null,
      check: 'agent mcp list',
    })
  },
}
