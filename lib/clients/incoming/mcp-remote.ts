import { isObject, parseObject, stringAt } from '@/lib/http/json'
import { portOf } from './callback'
import { scopeOf } from './oauth'
import { httpUrl, type IncomingServer, incomingServer } from './server'

type Variables = Record<string, string>

/** The arguments after `mcp-remote`, whoever starts it; null when they start something else. */
function bridgeArguments(words: readonly string[]): string[] | null {
  const at = words.findIndex((word) => /(^|[\\/])mcp-remote(@[\w.^~-]+)?$/.test(word))
  return at < 0 ? null : words.slice(at + 1)
}

function filledIn(value: string, variables: Variables): string {
  return value.replace(/\$\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(variables, name) ? (variables[name] ?? whole) : whole,
  )
}

function header(text: string, variables: Variables): [string, string][] {
  const colon = text.indexOf(':')
  return colon < 1 ? [] : [[text.slice(0, colon), filledIn(text.slice(colon + 1), variables)]]
}

/** Values of a repeated flag. */
function flag(words: readonly string[], name: string): string[] {
  return words.flatMap((word, index) => (word === name ? (words[index + 1] ?? []) : []))
}

/** The remote server behind a local command that runs mcp-remote; `env` fills in its variables. */
export function bridgedServer(
  name: string | null,
  words: readonly string[],
  env: Variables = {},
): IncomingServer | null {
  const rest = bridgeArguments(words)
  const url = rest?.find((word) => httpUrl(word) !== null)
  if (!rest || !url) return null
  const info = flag(rest, '--static-oauth-client-info')[0]
  const client = info === undefined ? null : parseObject(info)
  const metadata = parseObject(flag(rest, '--static-oauth-client-metadata')[0] ?? '')
  const callbackPort = portOf(rest[rest.indexOf(url) + 1])
  const host = flag(rest, '--host')[0] ?? 'localhost'
  const redirectUri = callbackPort && `http://${host}:${callbackPort}/oauth/callback`
  const scope = isObject(metadata) ? scopeOf(metadata.scope) : null
  const settings = client || scope || callbackPort
  return incomingServer({
    name,
    url,
    transport: flag(rest, '--transport')[0]?.startsWith('sse') ? 'sse' : null,
    headers: flag(rest, '--header').flatMap((text) => header(text, env)),
    oauth: settings
      ? {
          clientId: stringAt(client, 'client_id'),
          clientSecret: stringAt(client, 'client_secret'),
          scope,
          callbackPort,
          redirectUri: redirectUri && URL.canParse(redirectUri) ? redirectUri : null,
        }
      : null,
    notes: info?.startsWith('@') ? [`The client stands in a file: ${info.slice(1)}.`] : [],
  })
}
