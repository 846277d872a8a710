import { parseObject } from '@/lib/http/json'
import { callbackOf } from './callback'
import { curlServers } from './curl'
import { serverFromEntry } from './entry'
import { type Flags, readFlags } from './flags'
import { bridgedServer } from './mcp-remote'
import { distinctServers, httpUrl, type IncomingServer, incomingServer } from './server'
import { type ShellCommand, shellCommands } from './shell-words'

const valued = new Set(
  (
    '-t --transport --type -s -H --header -e --env --url --server-url --client-id --client-id-env ' +
    '--oauth-client-id --oauth-resource --oauth-client-registration --callback-port --bearer ' +
    '--bearer-token-env-var --add-mcp --with-streamable-http-extension --with-remote-extension ' +
    '--scope --scopes --name --method --client-metadata-url --callback-url --catalog --server ' +
    '--revision --mode --grant --config'
  ).split(' '),
)

/** Programs that are told about a server on their command line, and where the words for it begin. */
const verbs: readonly RegExp[] = [
  /^claude mcp add(-json)?$/,
  /^(codex|gemini|agy|amp|opencode|copilot|droid) mcp add$/,
  /^amp mcp oauth login$/,
  /^mcp add$/,
  /^goose (session|run)$/,
  /^(code|code-insiders|cursor) --add-mcp$/,
  /^mcp-auth-inspector( (check|login|export \S+))?$/,
]

/** Packages that are started by npx and its like. */
const packages =
  /^(@modelcontextprotocol\/inspector|@mcpjam\/inspector|mcp-auth-inspector)(@[\w.^~-]+)?$/

const launchers = /^(npx|bunx|pnpx|pnpm|yarn|dlx|exec|cmd|\/c|-y|--yes|sudo|\$|%|>)$/

/** The command without variables set before it, without prompts and launchers. */
function bare(words: readonly string[]): string[] {
  let start = 0
  while (start < words.length && /^[A-Za-z_]\w*=/.test(words[start] ?? '')) start++
  while (start < words.length && launchers.test(words[start] ?? '')) start++
  const [program = '', ...rest] = words.slice(start)
  return [
    program.replace(/^.*[\\/](?=[\w.-]+$)(?<!@[\w-]+\/)/, '').replace(/\.(exe|cmd)$/, ''),
    ...rest,
  ]
}

function verbLength(words: readonly string[]): number {
  for (let length = Math.min(4, words.length); length > 0; length--) {
    const phrase = words.slice(0, length).join(' ')
    if (verbs.some((verb) => verb.test(phrase))) return length
  }
  return packages.test(words[0] ?? '') ? 1 : 0
}

function oauthFlags(flags: Flags, program: string) {
  const [clientId] = flags.values('--client-id', '--oauth-client-id')
  const [port] = flags.values('--callback-port')
  const callback = callbackOf({
    callbackPort: port,
    redirectUri: flags.values('--callback-url')[0],
  })
  // Elsewhere `--scope` says where the configuration is stored.
  const own = program === 'mcp-auth-inspector' ? flags.values('--scope') : []
  const scope = [...own, ...flags.values('--scopes')].join(' ').replaceAll(',', ' ')
  if (!clientId && !scope && !callback.callbackPort) return null
  return { clientId: clientId ?? null, clientSecret: null, scope: scope || null, ...callback }
}

function headers(flags: Flags): [string, string][] {
  const given = flags.values('-H', '--header').flatMap((text): [string, string][] => {
    const split = /^([^:=]+)[:=](.*)$/s.exec(text)
    return split ? [[split[1] ?? '', split[2] ?? '']] : []
  })
  const bearer = [
    ...flags.values('--bearer'),
    ...flags.values('--bearer-token-env-var').map((variable) => `\${${variable}}`),
  ]
  return [
    ...given,
    ...bearer.map((token): [string, string] => ['Authorization', `Bearer ${token}`]),
  ]
}

function commandServers(command: ShellCommand): (IncomingServer | null)[] {
  const words = bare(command.words)
  const [program = ''] = words
  if (program === 'curl') return curlServers({ ...command, words })
  const bridged = bridgedServer(null, words)
  const length = verbLength(words)
  if (length === 0) return [bridged]
  const flags = readFlags(words.slice(length - (words[1] === '--add-mcp' ? 1 : 0)), valued)
  const [label = null] = [...flags.values('--name'), ...flags.rest.filter((w) => !httpUrl(w))]
  if (bridged) return [{ ...bridged, name: label ?? bridged.name }]
  const objects = [...flags.values('--add-mcp'), ...flags.rest].flatMap((w) => parseObject(w) ?? [])
  if (objects.length > 0) {
    const name = label && !parseObject(label) ? label : null
    return objects.map((object) => serverFromEntry(name, object))
  }
  const urls = [
    ...flags.values('--url', '--server-url'),
    ...flags.values('--with-streamable-http-extension', '--with-remote-extension'),
    ...flags.rest.filter((word) => httpUrl(word) !== null),
  ]
  const cli = program.replace(/@[\d.]+$/, '')
  return urls.map((url) =>
    incomingServer({
      name: packages.test(cli) ? null : label,
      url,
      transport: flags.values('-t', '--transport', '--type')[0] ?? null,
      headers: headers(flags),
      oauth: oauthFlags(flags, cli),
    }),
  )
}

/** Servers of command lines: `claude mcp add`, `codex mcp add`, `code --add-mcp`, mcp-remote, curl and others. */
export function readCommands(text: string): IncomingServer[] {
  if (!/\b(mcp|curl|mcp-remote|goose|inspector|--add-mcp)\b/.test(text)) return []
  return distinctServers(shellCommands(text).flatMap(commandServers))
}
