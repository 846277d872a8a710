import type { PlannedServer } from '../plan'
import { type Reference, secretValue } from './headers'
import { clientSecretVariable } from './oauth'

/**
 * The stdio entry that reaches a remote server through mcp-remote. Header values go through `env`
 * and hold no space in `args`, because several clients pass such arguments on unescaped.
 */
export function mcpRemoteEntry(server: PlannedServer, reference: Reference, os = 'linux') {
  const headers = bridgeHeaders(server, reference)
  const args = bridgeArguments(server, reference)
  return {
    command: os === 'windows' ? 'cmd' : 'npx',
    args: os === 'windows' ? ['/c', 'npx', ...args] : args,
    env: headers.length
      ? Object.fromEntries(headers.map(({ variable, value }) => [variable, value]))
      : undefined,
  }
}

/** Everything after `npx`. */
export function bridgeArguments(server: PlannedServer, reference: Reference): string[] {
  const { oauth } = server
  return [
    ...['-y', 'mcp-remote', server.url],
    ...(oauth?.callbackPort ? [String(oauth.callbackPort)] : []),
    ...(server.transport === 'sse' ? ['--transport', 'sse-only'] : []),
    ...(/^http:/i.test(server.url) ? ['--allow-http'] : []),
    ...bridgeHeaders(server, reference).flatMap(({ name, variable }) => [
      '--header',
      `${name}:\${${variable}}`,
    ]),
    ...(oauth?.clientId ? ['--static-oauth-client-info', clientInfo(server)] : []),
    ...(oauth?.scope ? ['--static-oauth-client-metadata', spaceless({ scope: oauth.scope })] : []),
  ]
}

/** JSON without a space in it, for the clients that split arguments at spaces. */
function spaceless(value: unknown): string {
  return JSON.stringify(value).replaceAll(' ', '\\u0020')
}

/** A secret goes into a file of its own: arguments can be read in the process list. */
function clientInfo(server: PlannedServer): string {
  return clientSecretVariable(server)
    ? `@/absolute/path/to/${server.key}-client.json`
    : spaceless({ client_id: server.oauth?.clientId })
}

/** What to put into the file that {@link bridgeArguments} names. */
export function bridgeNotes(servers: readonly PlannedServer[]): string[] {
  return servers
    .filter((server) => clientSecretVariable(server))
    .map((server) => {
      const info = { client_id: server.oauth?.clientId, client_secret: '…' }
      return `mcp-remote reads the client from ${server.key}-client.json: ${JSON.stringify(info)}; put in its real path.`
    })
}

/** Every header with the variable that carries its value to mcp-remote. */
export function bridgeHeaders(server: PlannedServer, reference: Reference) {
  const plain = server.headers.map(([name, value], index) => ({
    name,
    variable: `HEADER_${index + 1}`,
    value,
  }))
  const secret = server.secrets.map((part) => ({
    name: part.header,
    variable: part.header.toLowerCase() === 'authorization' ? 'AUTH_HEADER' : part.variable,
    value: part.prefix + secretValue(server, part, reference),
  }))
  return [...plain, ...secret]
}
