import type { Client, ExportFile } from './client'
import { homePath, jsonFile, shellFile } from './format/files'
import { dollarBraces, headerObject, placeholder } from './format/headers'
import { byKey } from './format/json'
import { clientSecretVariable, secretPlaceholder } from './format/oauth'
import { expandedWord, word } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

const program = 'npx @modelcontextprotocol/inspector'
const transport = (server: PlannedServer) => (server.transport === 'sse' ? 'sse' : 'http')

function headerFlags(server: PlannedServer): string[] {
  const plain = server.headers.map(([name, value]) => `--header ${word(`${name}: ${value}`)}`)
  const secret = server.secrets.map((part) => {
    const start = `${part.header}: ${part.prefix}`
    return server.storage === 'inline'
      ? `--header ${word(start + (part.token ?? placeholder(part)))}`
      : `--header ${expandedWord([start, { variable: part.variable }])}`
  })
  return [...plain, ...secret]
}

function line(server: PlannedServer, start: string[]): string {
  const { oauth } = server
  const client = oauth?.clientId ? [`--client-id ${word(oauth.clientId)}`] : []
  return [program, ...start, ...headerFlags(server), ...client].join(' ')
}

function entry(server: PlannedServer) {
  const { oauth } = server
  return {
    type: transport(server),
    url: server.url,
    headers: headerObject(server, dollarBraces),
    oauth:
      oauth && (oauth.clientId || oauth.scope)
        ? {
            clientId: oauth.clientId ?? undefined,
            clientSecret: clientSecretVariable(server) ? secretPlaceholder : undefined,
            scopes: oauth.scope ?? undefined,
          }
        : undefined,
  }
}

export const inspector: Client = {
  id: 'inspector',
  name: 'MCP Inspector',
  vendor: 'Model Context Protocol',
  docs: 'https://github.com/modelcontextprotocol/inspector/blob/main/docs/mcp-server-configuration.md',
  source: { date: '2026-08-19', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(inspector, target, { terminal: true })
    const { servers } = planned
    const open = servers.map((server) =>
      line(server, ['--server-url', word(server.url), '--transport', transport(server)]),
    )
    const files: ExportFile[] = [shellFile(open, 'Run this; it opens in the browser.')]
    const stored = servers.filter((server) => server.storage !== 'environment')
    if (stored.length > 0) {
      const path = homePath(target.os, '.mcp-inspector/mcp.json')
      files.push(jsonFile(path, 'mcpServers', byKey(stored, entry), 'Or keep it in the catalog.'))
    }
    const notes: string[] = []
    if (stored.length < servers.length) {
      notes.push('The catalog expands no variables, so it has no entry here.')
    }
    if (servers.some((server) => server.oauth?.hasSecret)) {
      notes.push('The commands also take --client-secret; the catalog keeps it out of the history.')
    }
    const methods = ['--method', 'tools/list']
    const check = servers.map((server) =>
      line(server, ['--cli', word(server.url), '--transport', transport(server), ...methods]),
    )
    return exported(planned, { files, notes, check: check.join('\n') })
  },
}
