import type { Client } from './client'
import { homePath, shellFile } from './format/files'
import { bracesEnv, headerObject } from './format/headers'
import { byKey, json } from './format/json'
import { clientSecretVariable, clientSecretVariables } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

/** With a header, OAuth detection must be switched off; `false` does that. */
function oauth(server: PlannedServer) {
  if (server.secrets.length > 0) return false
  const { oauth: own } = server
  if (!own?.clientId && !own?.scope) return undefined
  const secret = clientSecretVariable(server)
  return {
    clientId: own.clientId ?? undefined,
    clientSecret: secret ? bracesEnv(secret) : undefined,
    scope: own.scope ?? undefined,
  }
}

function entry(server: PlannedServer) {
  return {
    type: 'remote',
    url: server.url,
    enabled: true,
    oauth: oauth(server),
    headers: headerObject(server, bracesEnv),
  }
}

export const opencode: Client = {
  id: 'opencode',
  name: 'opencode',
  vendor: 'Anomaly',
  docs: 'https://opencode.ai/docs/mcp-servers/',
  source: { date: '2026-09-07', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(opencode, target, { terminal: true })
    const { servers } = planned
    const $schema = 'https://opencode.ai/config.json'
    const text = json({ $schema, mcp: byKey(servers, entry) })
    const file = (path: string, title: string) => {
      return { path, language: 'jsonc' as const, text, title, into: ['mcp'] }
    }
    const own = servers.filter((server) => server.oauth)
    const login = own.map(({ key }) => command(['opencode', 'mcp', 'auth', key], target.os))
    const notes = [
      'For opencode 1; the second major version nests servers under mcp.servers and writes client_id.',
    ]
    if (own.some((server) => server.oauth?.clientId)) {
      notes.push('Register http://127.0.0.1:19876/mcp/oauth/callback for the client.')
    }
    return exported(planned, {
      files: [
        file('opencode.json', 'For one project.'),
        file(homePath(target.os, '.config/opencode/opencode.json'), 'Or for every project.'),
        ...(login.length > 0 ? [shellFile(login, 'Then sign in.')] : []),
      ],
      notes,
      environment: clientSecretVariables(servers),
      check: servers
        .map(({ key }) => command(['opencode', 'mcp', 'debug', key], target.os))
        .join('\n'),
    })
  },
}
