import type { Client } from './client'
import { homePath, jsonFile, shellFile } from './format/files'
import { dollarBraces, headerObject, headerPairs } from './format/headers'
import { byKey } from './format/json'
import { dashedNames } from './format/names'
import { clientSecretVariable, clientSecretVariables, scopeList } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

const names = { ...dashedNames, because: 'Gemini CLI takes no underscore in server names' }

/** Gemini CLI listens on any port it is told, but only at this path. */
const callback = (port: number | null) => `http://localhost:${port ?? 7777}/oauth/callback`

const transport = (server: PlannedServer) => (server.transport === 'sse' ? 'sse' : 'http')

function oauth(server: PlannedServer) {
  const secret = clientSecretVariable(server)
  const { oauth: own } = server
  if (!own?.clientId && !own?.scope) return undefined
  return {
    enabled: true,
    clientId: own.clientId ?? undefined,
    clientSecret: secret ? dollarBraces(secret) : undefined,
    scopes: scopeList(server),
    redirectUri: own.clientId ? callback(own.callbackPort) : undefined,
  }
}

function entry(server: PlannedServer) {
  return {
    url: server.url,
    type: transport(server),
    headers: headerObject(server, dollarBraces),
    oauth: oauth(server),
  }
}

function addCommand(server: PlannedServer): string[] {
  const headers = headerPairs(server, dollarBraces).map(([name, value]) => `${name}: ${value}`)
  return [
    ...['gemini', 'mcp', 'add', '--transport', transport(server)],
    ...headers.flatMap((header) => ['--header', header]),
    ...[server.key, server.url],
  ]
}

export const geminiCli: Client = {
  id: 'gemini-cli',
  name: 'Gemini CLI',
  vendor: 'Google',
  docs: 'https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/mcp-server.md',
  source: { date: '2026-08-21', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(geminiCli, target, { names, terminal: true })
    const { servers } = planned
    const entries = byKey(servers, entry)
    const plain = servers.filter((server) => !oauth(server))
    const files = [
      jsonFile(homePath(target.os, '.gemini/settings.json'), 'mcpServers', entries, 'For you.'),
      jsonFile('.gemini/settings.json', 'mcpServers', entries, 'Or for one project.'),
    ]
    if (plain.length > 0) {
      const lines = plain.map((server) => command(addCommand(server), target.os))
      files.push(shellFile(lines, 'Or run this in the project (`-s user`: everywhere).'))
    }
    const notes = ['Versions before about 0.20 want `httpUrl` in place of `url` and `type`.']
    const own = servers.filter((server) => server.oauth)
    if (own.length > 0) {
      notes.push(
        `Sign in inside a session: ${own.map(({ key }) => `/mcp auth ${key}`).join(', ')}.`,
      )
    }
    for (const { oauth: used } of own) {
      if (used?.clientId) notes.push(`Register ${callback(used.callbackPort)} for the client.`)
    }
    return exported(planned, {
      files,
      notes,
      environment: clientSecretVariables(servers),
      check: 'gemini mcp list',
    })
  },
}
