import { type JsonObject, stringAt } from '@/lib/http/json'
import { coerce } from './coerce'
import type { Answer } from './record'
import { fails, fill, type Stop, type Walk } from './walk'

/** Is the resource that the metadata names the one this client connects to? */
export function compareResource(walk: Walk, document: JsonObject, answer: Answer): Stop | null {
  const { resource } = walk.profile
  const server = new URL(walk.record.server)
  server.hash = ''
  const named =
    resource.compare === 'path' ? coerced(document.resource) : stringAt(document, 'resource')
  const mismatch = () =>
    fails(
      'discover-resource',
      rulesFor(named, server),
      fill(resource.mismatch, { resource: coerce(document.resource), server: server.href }),
      answer.exchange,
    )
  switch (resource.compare) {
    case 'none':
      return null
    case 'sdk':
      return named !== null && covers(named, server) ? null : mismatch()
    case 'rmcp':
      return rmcp(walk, document, named, server, answer)
    case 'path':
      return named !== null && pathOf(named) === pathOf(server.href) ? null : mismatch()
    case 'vscode': {
      const root = new URL(answer.url).pathname === '/.well-known/oauth-protected-resource'
      const expected = root ? `${server.origin}/` : server.href
      return named !== null && hrefOf(named) === expected ? null : mismatch()
    }
    case 'href':
      return named !== null && hrefOf(named) === server.href ? null : mismatch()
    case 'exact':
      return named === walk.record.trace.server ? null : mismatch()
  }
}

/** `checkResourceAllowed` of the TypeScript SDKs: same origin, and the path is the same or below. */
export function covers(resource: string, server: URL): boolean {
  if (!URL.canParse(resource)) return false
  const configured = new URL(resource)
  if (configured.origin !== server.origin) return false
  if (server.pathname.length < configured.pathname.length) return false
  return slashed(server.pathname).startsWith(slashed(configured.pathname))
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`
}

function rmcp(
  walk: Walk,
  document: JsonObject,
  named: string | null,
  server: URL,
  answer: Answer,
): Stop | null {
  const stop = (rules: readonly string[], message: string) =>
    fails('discover-resource', rules, message, answer.exchange)
  if (named === null) {
    const servers = document.authorization_servers
    return Array.isArray(servers) || document.authorization_server
      ? stop(
          ['prm-resource-missing'],
          'Metadata error: Protected resource metadata missing required resource field',
        )
      : stop(
          ['prm-resource-missing', 'prm-authorization-servers-missing'],
          `Metadata error: the server advertised ${answer.url} as protected resource metadata, but the document carries neither \`resource\` nor an authorization server reference`,
        )
  }
  if (!URL.canParse(named)) {
    return stop(
      ['prm-resource-mismatch-path', 'prm-resource-missing'],
      'Metadata error: Protected resource metadata resource field is not a valid URL',
    )
  }
  if (named.includes('#')) {
    return stop(
      ['prm-resource-mismatch-path'],
      'Metadata error: Protected resource metadata resource does not permit fragment in URL as specified by RFC 8707',
    )
  }
  if (covers(named, server)) return null
  const { mismatch } = walk.profile.resource
  return stop(rulesFor(named, server), fill(mismatch, { resource: named, server: server.href }))
}

/** `new URL(value)` takes a list with one entry for that entry. */
function coerced(value: unknown): string | null {
  return value === undefined || value === null ? null : coerce(value)
}

function hrefOf(value: string): string | null {
  return URL.canParse(value) ? new URL(value).href : null
}

function pathOf(value: string): string {
  if (!URL.canParse(value)) return value
  const { protocol, host, pathname } = new URL(value)
  return `${protocol}//${host}${pathname}`
}

function rulesFor(named: string | null, server: URL): readonly string[] {
  if (named === null) return ['prm-resource-missing']
  if (!URL.canParse(named)) return ['prm-resource-mismatch-path', 'prm-resource-missing']
  const url = new URL(named)
  if (url.href === server.href) return ['prm-path-suffixed-404', 'prm-root-and-path-disagree']
  if (url.href.replace(/\/$/, '') === server.href.replace(/\/$/, '')) {
    return ['prm-resource-trailing-slash', 'prm-resource-mismatch-path']
  }
  if (url.protocol !== server.protocol && url.hostname === server.hostname) {
    return ['prm-resource-http-scheme', 'prm-resource-mismatch-host']
  }
  if (url.host !== server.host) {
    return ['prm-resource-mismatch-host', 'prm-internal-host-or-port-leak']
  }
  return url.pathname === '/'
    ? ['prm-root-and-path-disagree', 'fw-python-sdk-resource-url', 'prm-resource-mismatch-path']
    : ['prm-resource-mismatch-path', 'prm-multiple-resources-one-document']
}
