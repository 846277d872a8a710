import type { Client } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { homePath, yamlFile } from './format/files'
import { headerObject, type Reference, secretValue } from './format/headers'
import { isPreRegistered } from './format/oauth'
import { list } from './notes'
import { exported, type PlannedServer, plan } from './plan'
import { isBearer } from './storage'

const reference: Reference = (variable) => `\${{ secrets.${variable} }}`

function entry(server: PlannedServer, os: string) {
  if (isPreRegistered(server)) {
    return { name: server.key, type: 'stdio', ...mcpRemoteEntry(server, reference, os) }
  }
  const [secret] = server.secrets
  const keyed = secret && isBearer(server.auth) && server.secrets.length === 1
  const headers = headerObject(keyed ? { ...server, secrets: [] } : server, reference)
  return {
    name: server.key,
    type: server.transport === 'sse' ? 'sse' : 'streamable-http',
    url: server.url,
    apiKey: keyed ? secretValue(server, secret, reference) : undefined,
    requestOptions: headers ? { headers } : undefined,
  }
}

export const continueDev: Client = {
  id: 'continue',
  name: 'Continue',
  vendor: 'Continue',
  docs: 'https://docs.continue.dev/customize/deep-dives/mcp',
  source: { date: '2026-06-18', confidence: 'documented' },
  kind: 'application',
  secrets: ['oauth', 'environment', 'inline'],

  render(target) {
    const planned = plan(continueDev, target, {
      environmentNote: (variables) =>
        `Put ${list(variables)} into ${homePath(target.os, '.continue/.env')} or the workspace’s .env.`,
    })
    const { servers } = planned
    const [first] = servers
    const entries = servers.map((server) => entry(server, target.os))
    const block = { name: first?.key ?? 'servers', version: '0.0.1', schema: 'v1' }
    const bridged = servers.filter(isPreRegistered)
    const notes =
      bridged.length > 0
        ? ['Continue has no field for a pre-registered client, so mcp-remote signs in.']
        : []
    return exported(planned, {
      files: [
        yamlFile(
          `.continue/mcpServers/${block.name}.yaml`,
          'mcpServers',
          { ...block, mcpServers: entries },
          'For one workspace: a file of its own.',
        ),
        yamlFile(
          homePath(target.os, '.continue/config.yaml'),
          'mcpServers',
          { mcpServers: entries },
          'Or for every workspace: these entries in your configuration.',
        ),
      ],
      notes: [...notes, ...bridgeNotes(bridged)],
    })
  },
}
