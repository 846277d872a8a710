import type { Client, ExportFile } from './client'
import { jsonFile, shellFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey, json } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'
import { isBearer } from './storage'

/** Seconds since 1970; null for a time that cannot be read. */
function seconds(expiresAt: string | null): number | undefined {
  const time = expiresAt === null ? Number.NaN : Date.parse(expiresAt)
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000)
}

/** Keys of auth.json are server URLs without trailing slashes. */
const key = (server: PlannedServer) => server.url.replace(/\/+$/, '')

function savedToken(server: PlannedServer) {
  const { auth } = server
  if (auth?.kind !== 'header' || server.storage !== 'inline' || !isBearer(auth)) return null
  const token = server.secrets[0]?.token
  if (!token) return null
  return {
    access_token: token,
    refresh_token: auth.refreshToken ?? undefined,
    expires_at: seconds(auth.expiresAt),
  }
}

function savedClient(server: PlannedServer) {
  const { auth, oauth } = server
  if (oauth?.clientId) {
    const client_secret = clientSecretVariable(server) ? secretPlaceholder : null
    return { client_id: oauth.clientId, client_secret }
  }
  const refresh = auth?.kind === 'header' && savedToken(server) ? auth.refresh : null
  return refresh ? { client_id: refresh.clientId, client_secret: null } : null
}

function authFile(servers: readonly PlannedServer[]): ExportFile[] {
  const clients = servers.flatMap((server) => {
    const saved = savedClient(server)
    return saved ? [[key(server), saved] as const] : []
  })
  const tokens = servers.flatMap((server) => {
    const saved = savedToken(server)
    return saved ? [[key(server), saved] as const] : []
  })
  if (clients.length + tokens.length === 0) return []
  const text = json({
    clients: Object.fromEntries(clients),
    tokens: tokens.length ? Object.fromEntries(tokens) : undefined,
  })
  const title = 'What it keeps of a login; beside the servers file.'
  return [{ path: '~/.config/mcp/auth.json', language: 'json', text, title }]
}

export const mcpCli: Client = {
  id: 'mcp-cli',
  name: 'mcp (command line)',
  vendor: 'Avelino',
  docs: 'https://github.com/avelino/mcp#readme',
  source: { date: '2026-05-08', confidence: 'code' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(mcpCli, target, { terminal: true })
    const { servers } = planned
    const entries = byKey(servers, (server) => {
      // A token in auth.json is renewed; the same token as a header would win and never be.
      const kept = savedToken(server) ? { ...server, secrets: [] } : server
      return { url: server.url, headers: headerObject(kept, dollarBraces) }
    })
    const files = [
      jsonFile('~/.config/mcp/servers.json', 'mcpServers', entries, 'The servers file.'),
      ...authFile(servers),
    ]
    const bare = servers.filter((server) => server.secrets.length + server.headers.length === 0)
    if (bare.length > 0) {
      const lines = bare.map((server) =>
        command(['mcp', 'add', '--url', server.url, server.key], target.os),
      )
      files.push(shellFile(lines, 'Or run this.'))
    }
    const notes = ['A header in servers.json wins over auth.json; an empty variable skips it.']
    return exported(planned, { files, notes })
  },
}
