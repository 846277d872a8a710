import type { Client, ExportFile } from './client'
import { jsonFile, shellFile } from './format/files'
import { dollarBraces, headerObject, headerPairs } from './format/headers'
import { headersCommand } from './format/helper'
import { byKey } from './format/json'
import { type NameRule, plainNames } from './format/names'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

const names: NameRule = {
  ...plainNames,
  reserved: ['workspace', 'claude-in-chrome', 'computer-use'],
}

function entry(server: PlannedServer) {
  const { oauth, secrets } = server
  const [secret] = secrets
  const helped = server.storage === 'helper' && secret
  return {
    type: server.transport === 'sse' ? 'sse' : 'http',
    url: server.url,
    headers: headerObject(helped ? { ...server, secrets: [] } : server, dollarBraces),
    headersHelper: helped ? headersCommand(server.url, secret.header, secret.prefix) : undefined,
    oauth:
      oauth && (oauth.clientId || oauth.scope)
        ? {
            clientId: oauth.clientId ?? undefined,
            callbackPort: oauth.callbackPort ?? undefined,
            scopes: oauth.scope ?? undefined,
          }
        : undefined,
  }
}

function addCommand(server: PlannedServer, quote: (words: string[]) => string): string {
  const { oauth } = server
  if (server.storage === 'helper') return addJson(server, quote)
  return quote([
    ...['claude', 'mcp', 'add', '--transport', server.transport === 'sse' ? 'sse' : 'http'],
    ...(oauth?.clientId ? ['--client-id', oauth.clientId] : []),
    ...(oauth?.clientId && oauth.hasSecret ? ['--client-secret'] : []),
    ...(oauth?.callbackPort ? ['--callback-port', String(oauth.callbackPort)] : []),
    ...[server.key, server.url],
    ...headerPairs(server, dollarBraces).flatMap(([name, value]) => [
      '--header',
      `${name}: ${value}`,
    ]),
  ])
}

function addJson(server: PlannedServer, quote: (words: string[]) => string): string {
  const secret = server.oauth?.clientId && server.oauth.hasSecret ? ['--client-secret'] : []
  const words = ['claude', 'mcp', 'add-json', server.key, JSON.stringify(entry(server))]
  return quote([...words, ...secret])
}

export const claudeCode: Client = {
  id: 'claude-code',
  name: 'Claude Code',
  vendor: 'Anthropic',
  docs: 'https://code.claude.com/docs/en/mcp',
  source: { date: '2026-08-22', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'helper', 'environment', 'inline'],

  render(target) {
    const planned = plan(claudeCode, target, { names, terminal: true })
    const { servers } = planned
    const quote = (words: string[]) => command(words, target.os)
    const own = servers.filter((server) => server.oauth)
    const flagged = servers.filter((server) => server.storage !== 'helper')
    const files: ExportFile[] = [
      shellFile(
        servers.map((server) => addCommand(server, quote)),
        'Run this in the project; it is stored for you alone (`--scope user`: everywhere).',
      ),
      jsonFile(
        '.mcp.json',
        'mcpServers',
        byKey(servers, entry),
        'Or share it with the project: the file at its root.',
      ),
    ]
    if (flagged.length > 0) {
      const add = flagged.map((server) => addJson(server, quote))
      files.push(shellFile(add, 'Or the same entry as JSON, for what the flags do not have.'))
    }
    if (own.length > 0) {
      const login = own.map((server) => quote(['claude', 'mcp', 'login', server.key]))
      const title = 'Then sign in, here or with /mcp inside a session (from version 2.1.186).'
      files.push(shellFile(login, title))
    }
    const notes = servers.flatMap((server) => notesFor(server))
    if (target.os === 'windows') notes.push('The commands are quoted for PowerShell 7.3 or later.')
    const check = servers.map((server) => quote(['claude', 'mcp', 'get', server.key])).join('\n')
    return exported(planned, { files, check, notes })
  },
}

function notesFor({ oauth, secrets, storage }: PlannedServer): string[] {
  const notes: string[] = []
  if (oauth?.clientId) {
    const port = oauth.callbackPort ?? '<any port>'
    notes.push(`The redirect URI of the client must be http://localhost:${port}/callback.`)
  }
  if (oauth?.hasSecret) {
    notes.push(
      '--client-secret takes no value: Claude Code asks for the secret and keeps it in the keychain or its credentials file. A secret never stands in .mcp.json.',
    )
  }
  if (oauth?.scope) notes.push('Only the JSON forms pin the scopes; the add command has no flag.')
  if (storage === 'helper') {
    notes.push(
      'The helper has 10 seconds at every connection, and is run by a POSIX shell. From .mcp.json it runs only in a trusted folder and without variables named like secrets.',
    )
  }
  if (secrets.length > 0) {
    notes.push(
      'With a header of its own Claude Code does not fall back to OAuth when the server refuses it.',
    )
  }
  return notes
}
