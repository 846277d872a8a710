import type { Client, ExportFile, ExportTarget } from './client'
import { mcpRemoteEntry } from './format/bridge'
import { homePath, shellFile, tomlFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { headersCommand } from './format/helper'
import { byKey } from './format/json'
import { scopeList } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'
import { isBearer } from './storage'

const bearerVariable = (server: PlannedServer) =>
  server.storage === 'environment' && isBearer(server.auth)
    ? server.secrets[0]?.variable
    : undefined

function entry(server: PlannedServer, os: ExportTarget['os']) {
  if (server.transport === 'sse') return mcpRemoteEntry(server, dollarBraces, os)
  const { oauth, secrets, storage } = server
  const [secret] = secrets
  const variable = bearerVariable(server)
  const named = storage === 'environment' ? secrets.slice(variable ? 1 : 0) : []
  const fixed = { ...server, secrets: storage === 'inline' ? secrets : [] }
  return {
    url: server.url,
    bearer_token_env_var: variable,
    http_headers_helper:
      storage === 'helper' && secret
        ? command(['sh', '-c', headersCommand(server.url, secret.header, secret.prefix)])
        : undefined,
    scopes: oauth ? scopeList(server) : undefined,
    http_headers: headerObject(fixed, dollarBraces),
    env_http_headers: named.length
      ? Object.fromEntries(named.map((part) => [part.header, part.variable]))
      : undefined,
    oauth: oauth?.clientId
      ? { client_id: oauth.clientId, callback_port: oauth.callbackPort ?? undefined }
      : undefined,
  }
}

/** The command line has flags for a bearer variable and a client id, and for nothing else. */
function addCommand(server: PlannedServer): string[] | null {
  const variable = bearerVariable(server)
  const more = server.headers.length + server.secrets.length - (variable ? 1 : 0)
  if (more > 0 || server.transport === 'sse') return null
  return [
    ...['codex', 'mcp', 'add', server.key, '--url', server.url],
    ...(variable ? ['--bearer-token-env-var', variable] : []),
    ...(server.oauth?.clientId ? ['--oauth-client-id', server.oauth.clientId] : []),
  ]
}

function notesFor(server: PlannedServer): string[] {
  const notes: string[] = []
  const whole = server.secrets.filter((part) => part.prefix !== '')
  if (server.storage === 'environment' && !bearerVariable(server) && whole[0]) {
    const [{ prefix, variable }] = [whole[0]]
    notes.push(`${variable} holds the whole header value, “${prefix.trim()}” included.`)
  }
  if (server.transport === 'sse') {
    notes.push(`Codex has no HTTP+SSE transport, so mcp-remote reaches ${server.name}.`)
  }
  if (server.oauth?.clientId) {
    notes.push('`codex mcp add` prints the callback URL to register for the client.')
  }
  if (server.oauth?.hasSecret) {
    notes.push('Codex is a public client: there is no field for a client secret.')
  }
  if (server.oauth?.scope) {
    notes.push('`scopes` counts only where the server advertises none; --scopes at login always.')
  }
  if (server.storage === 'helper') {
    notes.push('The helper runs once and again after a 401 or 403; it needs a POSIX shell.')
  }
  return notes
}

export const codex: Client = {
  id: 'codex',
  name: 'Codex',
  vendor: 'OpenAI',
  docs: 'https://developers.openai.com/docs/extend/mcp',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'helper', 'environment', 'inline'],

  render(target) {
    const planned = plan(codex, target, { terminal: true })
    const { servers } = planned
    const entries = byKey(servers, (server) => entry(server, target.os))
    const commands = servers.map(addCommand)
    const own = servers.filter((server) => server.oauth && server.transport !== 'sse')
    const path = homePath(target.os, '.codex/config.toml')
    const title = 'For you; .codex/config.toml in a trusted project works too.'
    const files: ExportFile[] = [tomlFile(path, 'mcp_servers', entries, title)]
    const complete = commands.filter((words) => words !== null)
    if (complete.length > 0) {
      const lines = complete.map((words) => command(words, target.os))
      files.push(shellFile(lines, 'Or let Codex write it.'))
    }
    if (own.length > 0) {
      const lines = own.map((server) => {
        const scopes = scopeList(server)
        const pinned = scopes ? ['--scopes', scopes.join(',')] : []
        return command(['codex', 'mcp', 'login', server.key, ...pinned], target.os)
      })
      files.push(shellFile(lines, 'Then sign in.'))
    }
    return exported(planned, {
      files,
      check: servers
        .map((server) => command(['codex', 'mcp', 'get', server.key, '--json'], target.os))
        .join('\n'),
      notes: servers.flatMap(notesFor),
    })
  },
}
