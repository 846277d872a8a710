import type { Client, ExportFile, ExportTarget } from './client'
import { bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { formFile, jsonFile } from './format/files'
import { byKey, json } from './format/json'
import { exported, type PlannedServer, plan } from './plan'

const desktopFile = {
  macos: '~/Library/Application Support/Claude/claude_desktop_config.json',
  windows: '%APPDATA%\\Claude\\claude_desktop_config.json',
  linux: '~/.config/Claude/claude_desktop_config.json',
}

const callback = 'https://claude.ai/api/mcp/auth_callback'

function connector(servers: readonly PlannedServer[]): ExportFile {
  const forms = servers.map((server) => [
    ['Name', server.name] as const,
    ['URL', server.url] as const,
    ['OAuth Client ID', server.oauth?.clientId ?? null] as const,
    ['OAuth Client Secret', server.oauth?.hasSecret ? 'the secret of that client' : null] as const,
    ['Redirect URI to register', server.oauth?.clientId ? callback : null] as const,
  ])
  return formFile(forms, 'Add a custom connector at https://claude.ai/customize/connectors.')
}

/** `${user_config.…}` is filled in by the host from its keychain. */
function bundle(server: PlannedServer): ExportFile {
  const userConfig = server.secrets.map((secret) => [
    secret.variable.toLowerCase(),
    {
      type: 'string',
      description: `What ${server.name} expects in the header ${secret.header}`,
      title: `${secret.header} for ${server.name}`,
      sensitive: true,
      required: true,
    },
  ])
  const entry = mcpRemoteEntry(server, (variable) => `\${user_config.${variable.toLowerCase()}}`)
  return {
    path: 'manifest.json',
    language: 'json',
    text: json({
      manifest_version: '0.3',
      name: server.key,
      version: '1.0.0',
      description: `${server.name} through mcp-remote`,
      author: { name: server.name },
      server: { type: 'node', entry_point: 'server/index.js', mcp_config: entry },
      user_config: Object.fromEntries(userConfig),
    }),
    title: 'Manifest of an MCPB bundle for Claude Desktop, which keeps the secret in the keychain.',
  }
}

function desktop(servers: readonly PlannedServer[], os: ExportTarget['os']): ExportFile {
  const entries = byKey(servers, (server) => mcpRemoteEntry(server, () => '', os))
  const title = 'Claude Desktop, through mcp-remote: for local servers and fixed headers.'
  return jsonFile(desktopFile[os], 'mcpServers', entries, title)
}

export const claudeAi: Client = {
  id: 'claude-ai',
  name: 'Claude (claude.ai and Claude Desktop)',
  vendor: 'Anthropic',
  docs: 'https://claude.com/docs/connectors/building/authentication',
  source: { date: '2026-08-03', confidence: 'second-hand' },
  kind: 'application',
  secrets: ['oauth', 'prompt', 'inline'],

  render(target) {
    const planned = plan(claudeAi, target)
    const { servers } = planned
    const keyless = servers.filter((server) => server.secrets.length === 0)
    const connectors = keyless.filter((server) => /^https:/i.test(server.url))
    const bundled = servers.filter((server) => server.storage === 'prompt')
    const bridged = servers.filter((server) => server.storage !== 'prompt')
    const notes = [...bridgeNotes(servers)]
    if (connectors.length > 0) {
      notes.push(
        'Enter the URL exactly as the server names itself in its resource metadata: a trailing slash counts.',
        'A connector runs in Anthropic’s network (160.79.104.0/21): the server must be reachable from there.',
      )
    }
    if (connectors.length < keyless.length) {
      notes.push('A connector needs a public https URL; other servers go through mcp-remote.')
    }
    if (keyless.length < servers.length) {
      notes.push(
        'The connector form has no field for a fixed header, so it goes through mcp-remote.',
      )
    }
    if (bundled.length > 0) {
      notes.push(
        'Pack the manifest, beside an empty server/index.js, with `npx @anthropic-ai/mcpb pack`; a bundle that runs npx instead of its own code is discouraged, and unverified here.',
      )
    }
    if (bridged.length > 0) notes.push('Restart Claude Desktop after changing its file.')
    return exported(planned, {
      files: [
        ...(connectors.length > 0 ? [connector(connectors)] : []),
        ...bundled.map(bundle),
        ...(bridged.length > 0 ? [desktop(bridged, target.os)] : []),
      ],
      notes,
    })
  },
}
