import { serverName } from '../server-name'
import { referencesIn, withReferences, withUrlReferences } from './references'

export interface IncomingOAuth {
  clientId: string | null
  clientSecret: string | null
  scope: string | null
  callbackPort: number | null
  /** Where the client is sent back to; null when its settings do not say. */
  redirectUri: string | null
}

/** One server as somebody had configured it. Secrets of the text are in here and nowhere else. */
export interface IncomingServer {
  name: string
  url: string
  transport: 'streamable-http' | 'sse'
  /** With `${NAME}` where the text only referred to a value. */
  headers: [string, string][]
  /** Settings for the client's own login; null when the text has none. */
  oauth: IncomingOAuth | null
  /** The names in those references. */
  references: string[]
  /** What could not be taken over. */
  notes: string[]
}

/** A client of which the text says the id, and nothing else. */
export function clientOf(clientId: string): IncomingOAuth {
  return { clientId, clientSecret: null, scope: null, callbackPort: null, redirectUri: null }
}

export interface ServerDraft {
  name?: string | null
  url: string | null
  /** In any client's word for it; null when the text does not say. */
  transport?: string | null
  headers?: readonly (readonly [string, string])[]
  oauth?: IncomingOAuth | null
  notes?: readonly string[]
}

/** The URL as typed, blanks as `${NAME}`, if it is one of HTTP; null for anything else. */
export function httpUrl(text: string | null | undefined): string | null {
  const typed = text?.trim() ?? ''
  const url = /^https?:\/\//i.test(typed) ? withUrlReferences(typed) : ''
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null
}

function transportOf(word: string | null | undefined, url: string): IncomingServer['transport'] {
  if (/sse/i.test(word ?? '')) return 'sse'
  if (/http/i.test(word ?? '')) return 'streamable-http'
  return /\/sse\/?$/i.test(new URL(url).pathname) ? 'sse' : 'streamable-http'
}

/** A server out of whatever a reader found; null when there is no URL to connect to. */
export function incomingServer(draft: ServerDraft): IncomingServer | null {
  const url = httpUrl(draft.url)
  if (url === null) return null
  const headers = (draft.headers ?? []).flatMap(([name, value]): [string, string][] => {
    const header = withReferences(value.trim())
    // The output of a command is fetched at run time; nothing of it stands in the text.
    return header.includes('$(') || name.trim() === '' ? [] : [[name.trim(), header]]
  })
  const commands = (draft.headers ?? []).length - headers.length
  const oauth = draft.oauth ?? null
  const secret = oauth?.clientSecret ? withReferences(oauth.clientSecret) : null
  const texts = [url, secret ?? '', ...headers.map(([, value]) => value)]
  return {
    name: draft.name?.trim() || serverName(url),
    url,
    transport: transportOf(draft.transport, url),
    headers,
    oauth: oauth && { ...oauth, clientSecret: secret },
    references: [...new Set(texts.flatMap(referencesIn))],
    notes: [
      ...(draft.notes ?? []),
      ...(commands > 0 ? ['A header comes from a command, which was not run.'] : []),
    ],
  }
}

/** Servers without repetitions: a file often shows the same one in several places. */
export function distinctServers(
  servers: readonly (IncomingServer | null | undefined)[],
): IncomingServer[] {
  const seen = new Map<string, IncomingServer>()
  for (const server of servers) {
    if (server && !seen.has(`${server.name}\n${server.url}`)) {
      seen.set(`${server.name}\n${server.url}`, server)
    }
  }
  return [...seen.values()]
}
