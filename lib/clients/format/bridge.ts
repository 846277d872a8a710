import type { PlannedServer } from '../plan'
import { type Reference, secretValue } from './headers'

/**
 * The stdio entry that reaches a remote server through mcp-remote. Header values go through `env`
 * and hold no space in `args`, because several clients pass such arguments on unescaped.
 */
export function mcpRemoteEntry(server: PlannedServer, reference: Reference, os = 'linux') {
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
  const headers = [...plain, ...secret]
  const args = [
    ...['-y', 'mcp-remote', server.url],
    ...(server.oauth?.callbackPort ? [String(server.oauth.callbackPort)] : []),
    ...(server.transport === 'sse' ? ['--transport', 'sse-only'] : []),
    ...(/^http:/i.test(server.url) ? ['--allow-http'] : []),
    ...headers.flatMap(({ name, variable }) => ['--header', `${name}:\${${variable}}`]),
  ]
  return {
    command: os === 'windows' ? 'cmd' : 'npx',
    args: os === 'windows' ? ['/c', 'npx', ...args] : args,
    env: headers.length
      ? Object.fromEntries(headers.map(({ variable, value }) => [variable, value]))
      : undefined,
  }
}
