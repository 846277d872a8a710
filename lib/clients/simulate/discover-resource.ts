import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import type { ResourceTraits } from '../profiles/profile'
import { compareResource } from './compare-resource'
import { eagerTrap } from './eager-trap'
import { parseBody } from './parse-body'
import { type Answer, isOk } from './record'
import { resourcePlaces } from './resource-places'
import { misfit } from './shape'
import { rmcpResource, sdkResource, zedResource } from './shapes'
import { fails, type Stop, type Walk } from './walk'

type Found = { document: JsonObject; answer: Answer } | Stop | null

/** Protected resource metadata: where this client looks, what it accepts, and whether the resource is the right one. */
export function discoverResource(walk: Walk): Stop | null {
  const { resource } = walk.profile
  const { namedMetadata } = walk
  if (resource.badUrlStops && namedMetadata && !URL.canParse(namedMetadata)) {
    return fails(
      'discover-resource',
      ['challenge-resource-metadata-relative-or-malformed'],
      'Invalid URL',
    )
  }
  const trap = lostPort(walk) ?? (resource.eager ? eagerTrap(walk) : null)
  if (trap) return trap
  const named = readNamed(walk)
  const found = named ?? (mayLookFurther(walk) ? readWellKnown(walk) : null)
  if (found && 'verdict' in found) return found
  if (!found) {
    return resource.required
      ? fails('discover-resource', absentRules, 'Could not fetch protected resource metadata')
      : null
  }
  walk.resourceMetadata = found.document
  walk.byChallenge = named !== null
  return compareResource(walk, found.document, found.answer)
}

function lostPort({ profile, record }: Walk): Stop | null {
  const { protocol, hostname, port } = record.server
  return profile.reach.dropsPort && port !== ''
    ? fails(
        'discover-resource',
        [],
        `It looks for metadata at ${protocol}//${hostname} and drops the port.`,
      )
    : null
}

const absentRules = [
  'prm-not-found',
  'prm-authorization-servers-missing',
  'prm-authorization-servers-not-strings',
  'prm-field-types',
  'prm-not-json',
  'prm-html-200',
  'prm-5xx-or-timeout',
  'prm-behind-auth',
  'challenge-resource-metadata-404',
  'challenge-resource-metadata-relative-or-malformed',
  'prm-path-suffixed-404',
  'prm-under-mount-prefix',
  'prm-redirected',
  'prm-resource-missing',
]

function namedUrl(walk: Walk): string | null {
  const { resource } = walk.profile
  const named = walk.namedMetadata
  if (named === null) return null
  if (URL.canParse(named)) return new URL(named).href
  return resource.relative && URL.canParse(named, walk.record.server)
    ? new URL(named, walk.record.server).href
    : null
}

function mayLookFurther(walk: Walk): boolean {
  return namedUrl(walk) === null || walk.profile.resource.afterNamed === 'well-known'
}

function readNamed(walk: Walk): Found {
  const url = namedUrl(walk)
  const { resource } = walk.profile
  if (!url) return null
  if (new URL(url).origin !== walk.record.server.origin && resource.foreign !== 'used') {
    return resource.foreign === 'ignored'
      ? null
      : fails(
          'discover-resource',
          ['prm-internal-host-or-port-leak', 'challenge-resource-metadata-relative-or-malformed'],
          `OAuth endpoint origin "${new URL(url).origin}" does not match expected origin "${walk.record.server.origin}".`,
        )
  }
  const answer = walk.record.get(url, resource.redirects)
  const found = answer ? read(walk, answer) : null
  if (answer && !found) walk.setbacks.push(...unusable(answer, true))
  return found
}

function readWellKnown(walk: Walk): Found {
  const { resource } = walk.profile
  for (const url of resourcePlaces(walk.record.server, resource.places)) {
    const answer = walk.record.get(url, resource.redirects)
    if (!answer) continue
    const found = read(walk, answer)
    if (found) return found
    walk.setbacks.push(...unusable(answer, false))
    if (!asksNext(answer, resource)) return null
  }
  return null
}

/** Why a document is of no use, in rules. */
function unusable(answer: Answer, named: boolean): readonly string[] {
  if (answer.status >= 500 || answer.failure) return ['prm-5xx-or-timeout']
  if (isOk(answer))
    return ['prm-not-json', 'prm-html-200', 'prm-resource-missing', 'prm-field-types']
  return [
    ...(named ? ['challenge-resource-metadata-404'] : []),
    'prm-behind-auth',
    'prm-redirected',
    'prm-under-mount-prefix',
    'fw-fastmcp-mounted',
    'fw-supabase-edge-or-vercel-paths',
    'prm-not-found',
    'challenge-server-does-not-support-oauth-api-key-only',
  ]
}

function asksNext(answer: Answer, { next }: ResourceTraits): boolean {
  if (next === 'any') return true
  if (isOk(answer) || answer.failure) return false
  return answer.status < 500 || (next === '4xx-502' && answer.status === 502)
}

/** A document this client can use, the end of its way, or nothing. */
function read(walk: Walk, answer: Answer): Found {
  const { resource } = walk.profile
  if (answer.status >= 500 && resource.serverErrorStops) {
    return fails(
      'discover-resource',
      ['prm-5xx-or-timeout'],
      `OAuth metadata discovery failed for ${answer.url}: unexpected HTTP status ${answer.status}`,
      answer.exchange,
    )
  }
  if (!isOk(answer) || (resource.shape === 'oauth4webapi' && answer.status !== 200)) return null
  const { value } = parseBody(answer, resource.shape === 'rmcp')
  // Without a schema an array is a document as well, one that lacks everything.
  const document = isObject(value)
    ? value
    : Array.isArray(value) && resource.shape === 'json'
      ? {}
      : null
  return document && accepts(resource.shape, document) ? { document, answer } : null
}

function accepts(shape: ResourceTraits['shape'], value: JsonObject): boolean {
  switch (shape) {
    case 'sdk':
      return misfit(sdkResource, value) === null
    case 'rmcp':
      return misfit(rmcpResource, value) === null
    case 'zed':
      return misfit(zedResource, value) === null
    case 'vscode':
      return (
        Boolean(value.resource) &&
        (value.scopes_supported === undefined || Array.isArray(value.scopes_supported))
      )
    case 'oauth4webapi':
      return stringAt(value, 'resource') !== null
    case 'json':
      return true
  }
}
