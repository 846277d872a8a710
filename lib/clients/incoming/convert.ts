import type { Settings } from '@/lib/flow/settings'
import type { ExportServer } from '../client'
import { isSecretHeader, splitSecret } from '../secret-header'
import { referencesIn } from './references'
import type { IncomingServer } from './server'

const isOpenReference = (text: string) => referencesIn(text).length > 0

/** The same server with values for the variables that its text only referred to. */
export function withValues(
  server: IncomingServer,
  values: Readonly<Record<string, string>>,
): IncomingServer {
  const known = new Map(Object.entries(values).filter(([, value]) => value !== ''))
  const filled = (text: string) =>
    text.replace(/\$\{(\w+)\}/g, (whole, name: string) => known.get(name) ?? whole)
  const secret = server.oauth?.clientSecret
  return {
    ...server,
    url: filled(server.url),
    headers: server.headers.map(([name, value]) => [name, filled(value)]),
    oauth: server.oauth && { ...server.oauth, clientSecret: secret ? filled(secret) : null },
    references: server.references.filter((name) => !known.has(name)),
  }
}

/** How to inspect the server as it was configured; headers that still lack a value are left out. */
export function incomingSettings(server: IncomingServer): Partial<Settings> {
  const known = server.headers.filter(([, value]) => !isOpenReference(value))
  const bearer = known.find(
    ([name, value]) => /^authorization$/i.test(name) && /^bearer \S/i.test(value),
  )
  const { oauth } = server
  const secret = oauth?.clientSecret
  return {
    transport: server.transport === 'sse' ? 'sse' : 'automatic',
    headers: known.filter((pair) => pair !== bearer),
    accessToken: bearer ? bearer[1].slice('bearer '.length).trim() : null,
    registration: oauth?.clientId ? 'pre-registered' : 'automatic',
    clientId: oauth?.clientId ?? null,
    clientSecret: secret && !isOpenReference(secret) ? secret : null,
    scope: oauth?.scope ?? null,
    // Who registers anew does so with a callback of their own.
    ...(oauth?.clientId && oauth.redirectUri ? { redirectUri: oauth.redirectUri } : {}),
  }
}

/** The same server for another client; a literal secret is kept aside for `inline`. */
export function exportServer(server: IncomingServer): ExportServer {
  const plain = server.headers.filter(([name]) => !isSecretHeader(name))
  const secret = server.headers
    .filter(([name]) => isSecretHeader(name))
    .map(([name, value]) => splitSecret(name, value))
    .map((part) => ({ ...part, token: isOpenReference(part.token) ? null : part.token }))
  const { name, url, transport } = server
  const common = { name, url, transport, headers: plain.filter(([, v]) => !isOpenReference(v)) }
  const [first, ...also] = secret
  if (first) {
    const auth = { kind: 'header' as const, ...first, expiresAt: null, refreshToken: null }
    return { ...common, auth: also.length > 0 ? { ...auth, also } : auth }
  }
  return {
    ...common,
    auth: {
      kind: 'oauth',
      clientId: server.oauth?.clientId ?? null,
      hasSecret: Boolean(server.oauth?.clientSecret),
      scope: server.oauth?.scope ?? null,
      issuer: null,
      callbackPort: server.oauth?.callbackPort ?? null,
      redirectUri: server.oauth?.redirectUri ?? null,
    },
  }
}
