import type { Client } from './client'
import { yamlFile } from './format/files'
import { dollarBraces, headerObject, type Reference } from './format/headers'
import { byKey } from './format/json'
import { clientSecretVariable, clientSecretVariables } from './format/oauth'
import { list } from './notes'
import { exported, type PlannedServer, plan } from './plan'

const userVariable: Reference = (variable) => `{{${variable}}}`

function oauthBlock(server: PlannedServer) {
  const { oauth } = server
  if (!oauth?.clientId) return oauth?.scope ? { scope: oauth.scope } : undefined
  const secret = clientSecretVariable(server)
  return {
    authorization_url: oauth.authorizationEndpoint ?? undefined,
    token_url: oauth.tokenEndpoint ?? undefined,
    client_id: oauth.clientId,
    client_secret: secret ? dollarBraces(secret) : undefined,
    redirect_uri: `https://YOUR-LIBRECHAT-HOST/api/mcp/${server.key}/oauth/callback`,
    scope: oauth.scope ?? undefined,
  }
}

function entry(server: PlannedServer) {
  const asked = server.storage === 'prompt'
  const variables = server.secrets.map((secret) => [
    secret.variable,
    { title: `${secret.header} for ${server.name}`, description: 'Asked from every user' },
  ])
  return {
    type: server.transport === 'sse' ? 'sse' : 'streamable-http',
    url: server.url,
    requiresOAuth: server.oauth ? true : server.secrets.length > 0 ? false : undefined,
    headers: headerObject(server, asked ? userVariable : dollarBraces),
    customUserVars: asked ? Object.fromEntries(variables) : undefined,
    oauth: oauthBlock(server),
  }
}

export const librechat: Client = {
  id: 'librechat',
  name: 'LibreChat',
  vendor: 'LibreChat',
  docs: 'https://www.librechat.ai/docs/configuration/librechat_yaml/object_structure/mcp_servers',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'prompt', 'environment', 'inline'],

  render(target) {
    const planned = plan(librechat, target, {
      environmentNote: (variables) =>
        `Put ${list(variables)} into the .env of the LibreChat server.`,
    })
    const { servers } = planned
    const notes = ['Restart LibreChat after a change.']
    if (planned.secret === 'prompt') {
      notes.push('Every user is asked for the value once, in the chat’s MCP settings.')
    }
    if (servers.some((server) => server.oauth?.clientId)) {
      notes.push('Put your host into redirect_uri, and register exactly that URI.')
    }
    return exported(planned, {
      files: [
        yamlFile(
          'librechat.yaml',
          'mcpServers',
          { mcpServers: byKey(servers, entry) },
          'The server’s configuration.',
        ),
      ],
      environment: clientSecretVariables(servers),
      notes,
    })
  },
}
