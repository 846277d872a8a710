import { isObject, parseObject } from '@/lib/http/json'
import { serverFromEntry } from './entry'
import { bridgedServer } from './mcp-remote'
import { distinctServers, type IncomingServer, incomingServer } from './server'

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** JSON as it is, percent-encoded, or in base64 of either alphabet. */
function configOf(text: string): unknown {
  const direct = parseObject(text) ?? parseObject(decoded(text))
  if (direct) return direct
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/').replaceAll(' ', '+'))
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
    return parseObject(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

function gooseServer(query: URLSearchParams): IncomingServer | null {
  const name = query.get('name')
  if (query.has('cmd')) {
    const words = [query.get('cmd') ?? '', ...query.getAll('arg')]
    return bridgedServer(name, words)
  }
  const headers = query.getAll('header').map((text): [string, string] => {
    const equals = text.indexOf('=')
    return equals < 0 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)]
  })
  const transport = query.get('type') ?? query.get('transport') ?? 'sse'
  return incomingServer({ name, url: query.get('url'), transport, headers })
}

function configured(name: string | null, config: unknown): IncomingServer | null {
  if (!isObject(config)) return null
  const own = typeof config.name === 'string' ? config.name : null
  return serverFromEntry(name ?? own, config)
}

const installLink =
  /^(?:cursor:\/\/[^?\s]*\/mcp\/install|lmstudio:\/\/add_mcp|vscode(?:-insiders)?:mcp\/install|goose:\/\/extension|https:\/\/(?:cursor\.com\/(?:\w+\/)?install-mcp|(?:insiders\.)?vscode\.dev\/redirect(?:\/mcp\/install)?|lmstudio\.ai\/install-mcp|vs-open\.link\/mcp-install|kiro\.dev\/launch\/mcp\/add))\?(.*)$/i

/** The server of a one-click install link of any client. */
export function readLink(text: string): IncomingServer[] {
  const match = installLink.exec(text.trim())
  if (!match) return []
  const queryText = match[1] ?? ''
  if (text.startsWith('goose:'))
    return distinctServers([gooseServer(new URLSearchParams(queryText))])
  const query = new URLSearchParams(queryText)
  const inner = query.get('url')
  if (inner?.startsWith('vscode')) return readLink(inner)
  const config = query.get('config') ?? queryText
  return distinctServers([configured(query.get('name'), configOf(config))])
}
