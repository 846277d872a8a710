import type { Facts } from '@/lib/flow/facts'
import type { Trace } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'
import type { ExportServer, ExportTarget, SecretStorage } from './client'
import { isConfigurable, isSecretHeader, splitSecret } from './secret-header'
import { serverName } from './server-name'

export interface ExportChoice {
  name?: string
  secret?: SecretStorage
  os?: ExportTarget['os']
  /** Further servers for the same export. */
  more?: ExportServer[]
}

/** What a trace says about its server, ready for a client; the token itself only for `inline`. */
export function exportTarget(trace: Trace, choice: ExportChoice = {}): ExportTarget {
  const secret = choice.secret ?? 'oauth'
  const { facts, settings } = trace
  const server: ExportServer = {
    name: choice.name?.trim() || serverName(trace.server),
    url: trace.server.trim(),
    transport: facts.transport?.value ?? (settings.transport === 'sse' ? 'sse' : 'streamable-http'),
    protocolVersion: facts.session?.value.protocolVersion ?? trace.revision,
    auth: authOf(trace, secret),
    headers: settings.headers.filter(([name]) => isConfigurable(name) && !isSecretHeader(name)),
  }
  return { servers: [server, ...(choice.more ?? [])], secret, os: choice.os ?? 'linux' }
}

function authOf(trace: Trace, secret: SecretStorage): ExportServer['auth'] {
  const fixed = fixedHeader(trace, secret === 'inline')
  if (fixed) return fixed
  if (trace.facts.access?.value === 'open') return null
  if (!speaksOAuth(trace)) return guessedHeader(trace)
  return secret === 'oauth' ? ownOAuth(trace) : tokenHeader(trace, secret === 'inline')
}

/** A credential that the person brought along, instead of a login. */
function fixedHeader({ settings }: Trace, inline: boolean): ExportServer['auth'] {
  const brought = settings.headers
    .filter(([name]) => isConfigurable(name) && isSecretHeader(name))
    .map(([name, value]) => splitSecret(name, value))
  if (settings.accessToken !== null) {
    const { accessToken } = settings
    brought.unshift({ header: 'Authorization', prefix: 'Bearer ', token: accessToken })
  }
  const [first, ...also] = brought.map((part) => ({ ...part, token: inline ? part.token : null }))
  if (!first) return null
  const header = { kind: 'header' as const, ...first, expiresAt: null, refreshToken: null }
  return also.length > 0 ? { ...header, also } : header
}

/** Whether this server has, or may have, an authorization server: also when nothing is known yet. */
function speaksOAuth({ facts }: Trace): boolean {
  const found =
    facts.serverMetadata ?? facts.authorizationEndpoint ?? facts.resourceMetadata ?? facts.client
  return found !== undefined || facts.access === undefined || facts.access.value === 'mixed'
}

/** A protected server without OAuth: the scheme it challenges with is the best guess. */
function guessedHeader({ facts }: Trace): ExportServer['auth'] {
  const scheme = facts.challenges?.value[0]?.scheme ?? 'Bearer'
  return {
    kind: 'header',
    header: 'Authorization',
    prefix: `${/^[\w-]+$/.test(scheme) ? scheme : 'Bearer'} `,
    token: null,
    expiresAt: null,
    refreshToken: null,
  }
}

function ownOAuth({ facts, settings }: Trace): ExportServer['auth'] {
  const client = facts.client?.value
  const clientId = client
    ? client.via === 'pre-registered' && client.clientId
    : settings.clientId || null
  return {
    kind: 'oauth',
    clientId: clientId || null,
    hasSecret: Boolean(clientId && (client ? client.clientSecret : settings.clientSecret)),
    scope: settings.scope || null,
    issuer: facts.issuer?.value ?? settings.issuer,
    callbackPort: clientId ? loopbackPort(settings.redirectUri) : null,
    redirectUri: clientId ? settings.redirectUri : null,
    authorizationEndpoint: endpoint(facts, 'authorization'),
    tokenEndpoint: endpoint(facts, 'token'),
  }
}

function tokenHeader({ facts }: Trace, inline: boolean): ExportServer['auth'] {
  const client = facts.client?.value
  const tokenEndpoint = endpoint(facts, 'token')
  return {
    kind: 'header',
    header: 'Authorization',
    prefix: /^dpop$/i.test(facts.tokenType?.value ?? '') ? 'DPoP ' : 'Bearer ',
    token: inline ? (facts.accessToken?.value ?? null) : null,
    expiresAt: facts.expiresAt?.value ?? null,
    refreshToken: inline ? (facts.refreshToken?.value ?? null) : null,
    refresh:
      client && tokenEndpoint
        ? {
            tokenEndpoint,
            clientId: client.clientId,
            scope: facts.grantedScope?.value ?? facts.scope?.value ?? null,
            resource: facts.resource?.value ?? null,
          }
        : null,
  }
}

function endpoint(facts: Facts, which: 'authorization' | 'token'): string | null {
  const known = which === 'token' ? facts.tokenEndpoint : facts.authorizationEndpoint
  return known?.value ?? stringAt(facts.serverMetadata?.value, `${which}_endpoint`)
}

/** The port a registered redirect URI is bound to; null for anything that is not loopback. */
function loopbackPort(redirectUri: string): number | null {
  if (!URL.canParse(redirectUri)) return null
  const { hostname, port } = new URL(redirectUri)
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return loopback && port !== '' ? Number(port) : null
}
