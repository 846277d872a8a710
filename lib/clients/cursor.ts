import type { Client, ExportFile } from './client'
import { mcpRemoteEntry } from './format/bridge'
import { dollarEnv, headerObject } from './format/headers'
import { base64, byKey, json } from './format/json'
import { environmentPrefix, type NameRule, plainNames } from './format/names'
import { exported, type PlannedServer, plan } from './plan'

const names: NameRule = {
  ...plainNames,
  maxLength: 32,
  because: 'Cursor limits server and tool name together to 60 characters',
}

const secretVariable = (server: PlannedServer) => `${environmentPrefix(server.name)}_CLIENT_SECRET`

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    url: server.url,
    headers: headerObject(server, dollarEnv),
    auth: oauth?.clientId
      ? {
          CLIENT_ID: oauth.clientId,
          CLIENT_SECRET: oauth.hasSecret ? dollarEnv(secretVariable(server)) : undefined,
          scopes: oauth.scope?.split(' ').filter(Boolean),
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
    const home = target.os === 'windows' ? '%USERPROFILE%\\.cursor\\mcp.json' : '~/.cursor/mcp.json'
    const text = json({ mcpServers: byKey(servers, entry) })
    const files: ExportFile[] = [
      { path: '.cursor/mcp.json', language: 'json', text, title: 'For one project.' },
      { path: home, language: 'json', text, title: 'Or for every project of yours.' },
    ]
    const keyed = servers.filter((server) => server.secrets.length > 0)
    const notes = ['After a change, refresh the server in Settings, Tools & MCP.']
    if (keyed.length > 0) {
      files.push({
        path: '.cursor/mcp.json',
        language: 'json',
        text: json({ mcpServers: byKey(keyed, (server) => mcpRemoteEntry(server, dollarEnv)) }),
        title: 'Or through mcp-remote, where Cursor ignores the header.',
      })
      notes.push(
        'Cursor starts OAuth before it sends a configured header when the server publishes OAuth metadata (reported in March 2026, closed without a fix).',
      )
    }
    const secret = servers.filter((server) => server.oauth?.clientId && server.oauth.hasSecret)
    return exported(planned, {
      files,
      notes,
      environment: secret.map(secretVariable),
      installLink: first && servers.length === 1 ? installLink(first) : null,
      check: 'agent mcp list',
    })
  },
}
