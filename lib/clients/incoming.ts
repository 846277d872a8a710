import { readCode } from './incoming/code'
import { readCommands } from './incoming/commands'
import { readJson } from './incoming/json'
import { readLink } from './incoming/links'
import { readDotenv, readForm, readHttp } from './incoming/plain'
import { httpUrl, type IncomingServer, incomingServer } from './incoming/server'
import { readToml } from './incoming/toml'
import { readYaml } from './incoming/yaml'

export type { IncomingOAuth, IncomingServer } from './incoming/server'

export type IncomingFormat =
  | 'link'
  /** A URL with blanks to fill in. */
  | 'url'
  | 'json'
  | 'command'
  | 'code'
  | 'http'
  | 'toml'
  | 'form'
  | 'yaml'
  | 'dotenv'

/** What people have in their clipboard. */
export type Incoming =
  | { kind: 'servers'; servers: IncomingServer[]; format: IncomingFormat }
  | { kind: 'url'; url: string }
  /** A WWW-Authenticate header value. */
  | { kind: 'challenge'; header: string }
  /** Anything else, such as a client's error message. */
  | { kind: 'message'; text: string }

/** In this order: the stricter a format, the earlier it is tried. */
const readers: readonly [IncomingFormat, (text: string) => IncomingServer[]][] = [
  ['link', readLink],
  ['json', readJson],
  ['code', readCode],
  ['http', readHttp],
  ['command', readCommands],
  ['toml', readToml],
  ['yaml', readYaml],
  ['form', readForm],
  ['dotenv', readDotenv],
]

/** More than this is nobody's configuration. */
const longest = 1_000_000

/** Reads whatever was pasted. Never throws; what nobody understands is a message. */
export function readIncoming(text: string): Incoming {
  const pasted = text
    .slice(0, longest)
    .replace(/^\uFEFF/, '')
    .trim()
  const challenge = challengeIn(pasted)
  if (challenge !== null) return { kind: 'challenge', header: challenge }
  const url = urlIn(pasted)
  const content = fenced(pasted)
  for (const [format, read] of readers) {
    if (url !== null && format !== 'link') break
    const servers = read(content)
    if (servers.length > 0) return { kind: 'servers', servers, format }
  }
  const blanks = url === null ? null : incomingServer({ url })
  if (blanks && blanks.references.length > 0) {
    return { kind: 'servers', servers: [blanks], format: 'url' }
  }
  return url === null ? { kind: 'message', text: pasted } : { kind: 'url', url }
}

/** The text inside a Markdown code fence, where there is one. */
function fenced(text: string): string {
  return /```[\w-]*\r?\n([\s\S]*?)\r?\n```/.exec(text)?.[1] ?? text
}

function challengeIn(text: string): string | null {
  const header = /^(?:<\s*)?www-authenticate\s*:\s*(.+)$/is.exec(text)?.[1]
  if (header) return header.trim()
  return /^(Bearer|DPoP|Basic|Digest|Negotiate)\s+[\w-]+\s*=\s*"/i.test(text) ? text : null
}

/** One URL, or a host as people type it; loopback gets `http`, everything else `https`. */
function urlIn(text: string): string | null {
  const bare = text.replace(/^[<"'(]+|[>"'),.;]+$/g, '')
  const direct = httpUrl(bare)
  if (direct) return /\s/.test(direct) ? null : direct
  if (/[\s{}]/.test(bare)) return null
  const host = /^(localhost|\[[\da-f:]+\]|[\da-z-]+(?:\.[\da-z-]+)+)\.?(?::\d{1,5})?(?:[/?#].*)?$/i
  const name = host.exec(bare)?.[1]
  if (!name) return null
  const loopback = /^(localhost|127\.|\[::1\])/i.test(name)
  return httpUrl(`${loopback ? 'http' : 'https'}://${bare}`)
}
