import type { Client, ExportFile, ExportServer } from './client'
import { json } from './format/json'
import { exported, type PlannedServer, plan } from './plan'
import { ownerDomain } from './server-name'

/** The registry describes a server for everybody: nobody's token, so nothing that expires. */
function lasting(server: ExportServer): ExportServer {
  return server.auth?.kind === 'header'
    ? { ...server, auth: { ...server.auth, expiresAt: null, refresh: null } }
    : server
}

/** `com.example/name`: the host's owner in reverse, then the server. */
function registryName(server: PlannedServer): string {
  const host = URL.canParse(server.url) ? new URL(server.url).hostname : 'localhost'
  const owner = ownerDomain(host).split('.').reverse()
  return `${owner.join('.')}/${server.key}`
}

function file(server: PlannedServer): ExportFile {
  const secret = server.secrets.map(({ header, prefix }) => ({
    name: header,
    description: prefix ? `${prefix.trim()} and the token` : 'API key',
    isRequired: true,
    isSecret: true,
  }))
  const plain = server.headers.map(([name, value]) => ({ name, value }))
  const headers = [...plain, ...secret]
  return {
    path: 'server.json',
    language: 'json',
    text: json({
      $schema: 'https://static.modelcontextprotocol.io/schemas/2025-12-11/server.schema.json',
      name: registryName(server),
      title: server.name,
      description: `MCP server ${server.name}`.slice(0, 100),
      version: '1.0.0',
      remotes: [
        {
          type: server.transport === 'sse' ? 'sse' : 'streamable-http',
          url: server.url,
          headers: headers.length ? headers : undefined,
        },
      ],
    }),
    title: `For the maintainer of ${server.name}: its entry in the MCP Registry.`,
  }
}

export const serverJson: Client = {
  id: 'server-json',
  name: 'MCP Registry server.json',
  vendor: 'Model Context Protocol',
  docs: 'https://modelcontextprotocol.io/registry/remote-servers',
  source: { date: '2026-11-20', confidence: 'documented' },
  kind: 'file',
  secrets: ['oauth', 'prompt'],

  render(target) {
    const planned = plan(serverJson, { ...target, servers: target.servers.map(lasting) })
    return exported(planned, {
      files: planned.servers.map(file),
      notes: [
        'Clients that install it ask for secret headers; the registry never holds a value.',
        'The name starts with a domain you can prove to own; adapt name, description and version.',
      ],
    })
  },
}
