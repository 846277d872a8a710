import type { Client, ExportTarget } from './client'
import { bridgeArguments, bridgeHeaders, bridgeNotes, mcpRemoteEntry } from './format/bridge'
import { shellFile, yamlFile } from './format/files'
import { dollarBraces, headerObject } from './format/headers'
import { byKey } from './format/json'
import { lowerNames } from './format/names'
import { clientSecretVariable, isPreRegistered } from './format/oauth'
import { command } from './format/shell'
import { exported, type PlannedServer, plan } from './plan'

function entry(server: PlannedServer, os: ExportTarget['os']) {
  const common = { enabled: true, name: server.name, description: '' }
  if (isPreRegistered(server)) {
    const { command: cmd, args, env } = mcpRemoteEntry(server, dollarBraces, os)
    return { ...common, type: 'stdio', cmd, args, envs: env ?? {}, timeout: 300 }
  }
  const asked = server.storage === 'prompt'
  return {
    ...common,
    type: server.transport === 'sse' ? 'sse' : 'streamable_http',
    uri: server.url,
    headers: headerObject(server, dollarBraces),
    env_keys: asked ? server.secrets.map((secret) => secret.variable) : [],
    envs: {},
    timeout: 300,
  }
}

/** Secrets are asked for by name; their values are never part of the link. */
function installLink(server: PlannedServer): string {
  const query = new URLSearchParams()
  if (server.secrets.length > 0 || isPreRegistered(server)) {
    query.append('cmd', 'npx')
    for (const argument of bridgeArguments(server, dollarBraces)) query.append('arg', argument)
    for (const { name, variable } of bridgeHeaders(server, dollarBraces)) {
      query.append('env', `${variable}=The whole value of the header ${name}`)
    }
  } else {
    query.append('url', server.url)
    query.append('type', server.transport === 'sse' ? 'sse' : 'streamable_http')
  }
  query.append('id', server.key)
  query.append('name', server.name)
  query.append('description', `MCP server ${server.name}`)
  return `goose://extension?${query.toString().replaceAll('+', '%20')}`
}

export const goose: Client = {
  id: 'goose',
  name: 'Goose',
  vendor: 'Block',
  docs: 'https://goose-docs.ai/docs/guides/config-files',
  source: { date: '2026-07-29', confidence: 'code' },
  kind: 'application',
  secrets: ['oauth', 'prompt', 'inline'],

  render(target) {
    const planned = plan(goose, target, { names: lowerNames })
    const { servers } = planned
    const [first] = servers
    const path =
      target.os === 'windows'
        ? '%APPDATA%\\Block\\goose\\config\\config.yaml'
        : '~/.config/goose/config.yaml'
    const entries = byKey(servers, (server) => entry(server, target.os))
    const files = [yamlFile(path, 'extensions', { extensions: entries }, 'For you.')]
    const plain = servers.filter(
      (server) =>
        server.secrets.length === 0 && !isPreRegistered(server) && server.transport !== 'sse',
    )
    if (plain.length > 0) {
      const extensions = plain.flatMap(({ url }) => ['--with-streamable-http-extension', url])
      const line = command(['goose', 'session', ...extensions], target.os)
      files.push(shellFile([line], 'Or try it in one session.'))
    }
    const notes: string[] = []
    if (planned.secret === 'prompt') {
      notes.push(
        'Goose asks for the variables under env_keys and keeps them in the keyring; that it fills them into headers is seen in its code, not documented.',
      )
    }
    const bridged = servers.filter(isPreRegistered)
    if (bridged.length > 0) {
      notes.push('Goose has no field for a pre-registered client, so mcp-remote signs in.')
    }
    return exported(planned, {
      files,
      notes: [...notes, ...bridgeNotes(bridged)],
      installLink:
        first && servers.length === 1 && !clientSecretVariable(first) ? installLink(first) : null,
    })
  },
}
