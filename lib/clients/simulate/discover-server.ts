import { isObject, type JsonObject } from '@/lib/http/json'
import { acceptServer } from './accept-server'
import { coerce } from './coerce'
import { compareIssuer, issuerRules } from './compare-issuer'
import { parseBody } from './parse-body'
import { type Answer, isOk } from './record'
import { type ServerPlace, serverPlaces } from './server-places'
import { fails, fill, type Stop, type Walk } from './walk'

/** Authorization server metadata: who is asked, where, and what this client falls back to. */
export function discoverServer(walk: Walk): Stop | null {
  const { server } = walk.profile
  const named = namedServers(walk)
  if (isStop(named)) return named
  const candidates = server.choose === 'first' ? named.slice(0, 1) : named
  for (const issuer of candidates) {
    const found = search(walk, issuer, true)
    if (isStop(found)) return found
    if (found) return use(walk, issuer, found)
  }
  walk.byChallenge = false
  const [first] = candidates
  if (first && server.namedEmpty === 'stop') return notFound(walk, first)
  if (first && server.namedEmpty === 'defaults') return defaults(walk, first)
  return unnamed(walk)
}

interface Found {
  metadata: JsonObject
  answer: Answer
}

/** The authorization servers the resource metadata names, as this client reads the list. */
function namedServers(walk: Walk): string[] | Stop {
  const list = walk.resourceMetadata?.authorization_servers
  const { shape } = walk.profile.resource
  if (shape !== 'json' || walk.profile.server.choose === 'each') {
    const strings = Array.isArray(list) ? list.filter((item) => typeof item === 'string') : []
    return strings.map((item) => item.trim()).filter((item) => item !== '' || shape === 'sdk')
  }
  // A reader without a schema takes what stands at index 0, of a string as well.
  const first =
    (Array.isArray(list) || typeof list === 'string') && list.length > 0 ? list[0] : null
  if (first === null) return []
  return typeof first === 'string' && /^https?:/.test(first) && URL.canParse(first)
    ? [first]
    : fails(
        'discover-server',
        ['prm-authorization-servers-not-strings'],
        `Invalid OAuth endpoint URL "${coerce(first)}"`,
      )
}

function unnamed(walk: Walk): Stop | null {
  const { server } = walk.profile
  const { server: endpoint } = walk.record
  if (server.unnamed === 'none') {
    return fails(
      'discover-server',
      ['prm-authorization-servers-missing', 'prm-not-found', 'prm-html-200'],
      'No authorization server is named.',
    )
  }
  const issuer = server.unnamed === 'origin' ? `${endpoint.origin}/` : endpoint.href
  const found = search(walk, issuer, false)
  if (isStop(found)) return found
  if (found) return use(walk, issuer, found)
  return server.unnamedEmpty === 'defaults' ? defaults(walk, issuer) : notFound(walk, issuer)
}

function search(walk: Walk, issuer: string, named: boolean): Found | Stop | null {
  if (!/^https?:/i.test(issuer) || !URL.canParse(issuer)) {
    return named ? badIssuer(walk, issuer) : null
  }
  for (const place of serverPlaces(new URL(issuer), walk.profile.server.places)) {
    const answer = walk.record.get(place.url, walk.profile.server.redirects)
    if (!answer) continue
    const found = read(walk, place, answer, { issuer, named })
    if (found) return found
  }
  return null
}

function badIssuer(walk: Walk, issuer: string): Stop | null {
  return walk.profile.server.choose === 'each'
    ? null
    : fails('discover-server', ['prm-authorization-servers-not-strings'], `Invalid URL: ${issuer}`)
}

function read(
  walk: Walk,
  place: ServerPlace,
  answer: Answer,
  asked: { issuer: string; named: boolean },
): Found | Stop | null {
  const { server } = walk.profile
  const stop = (rules: readonly string[], message: string) =>
    fails('discover-server', rules, message, answer.exchange)
  if (answer.failure)
    return server.malformed === 'stop'
      ? stop(['as-metadata-5xx-or-timeout', 'as-metadata-not-found'], answer.failure.message)
      : null
  if (answer.redirectedAway && server.redirects !== 'none' && server.choose === 'each') {
    return stop(
      ['as-metadata-not-found'],
      `OAuth discovery redirect to non-same-origin URL rejected: ${answer.redirectedAway}`,
    )
  }
  if (answer.status >= 500) {
    const goesOn =
      server.serverError === 'next' ||
      (server.serverError === 'stop-but-502' && answer.status === 502)
    return goesOn
      ? null
      : stop(
          ['as-metadata-5xx-or-timeout', 'as-metadata-not-found'],
          `HTTP ${answer.status} trying to load OAuth metadata from ${place.url}`,
        )
  }
  if (!isOk(answer) || (server.shape === 'oauth4webapi' && answer.status !== 200)) return null
  const { value, error } = parseBody(answer, server.shape === 'rmcp')
  const reason = error ?? acceptServer(server.shape, place.type, value)
  if (reason !== null) {
    const rules = error ? notJson : malformed(reason)
    if (server.malformed === 'stop') return stop(rules, reason)
    walk.setbacks.push(...rules)
    return null
  }
  const metadata = isObject(value) ? value : {}
  const mismatch = compareIssuer(server.issuer, {
    asked: asked.issuer,
    named: asked.named,
    place: answer.url,
    found: metadata.issuer,
  })
  return mismatch === null
    ? { metadata, answer }
    : stop(issuerRules(asked.issuer, metadata.issuer), mismatch)
}

const notJson = ['as-metadata-not-json', 'as-metadata-not-found', 'prm-html-200']

function malformed(reason: string): readonly string[] {
  if (/javascript|expected URL, received string|must start with http/.test(reason)) {
    return [
      'as-endpoint-dangerous-scheme',
      'as-endpoint-not-https-or-foreign',
      'as-issuer-missing-or-bad',
      'as-field-types',
    ]
  }
  if (reason.startsWith('issuer')) return ['as-issuer-missing-or-bad', 'as-missing-required-member']
  if (/received (null|an empty string)/.test(reason)) {
    return ['as-null-or-empty-members', 'as-missing-required-member', 'as-field-types']
  }
  return [
    'as-missing-required-member',
    'as-oidc-document-not-oidc',
    'as-field-types',
    'as-null-or-empty-members',
    'as-issuer-missing-or-bad',
  ]
}

function use(walk: Walk, issuer: string, { metadata, answer }: Found): Stop | null {
  walk.issuer = issuer
  walk.metadata = metadata
  const text = (name: string) => (typeof metadata[name] === 'string' ? String(metadata[name]) : '')
  const authorization = text('authorization_endpoint')
  const token = text('token_endpoint')
  for (const [name, url] of Object.entries({
    authorization_endpoint: authorization,
    token_endpoint: token,
  })) {
    if (URL.canParse(url)) continue
    return fails(
      'discover-server',
      url === ''
        ? ['as-missing-required-member', 'as-null-or-empty-members']
        : ['as-endpoint-not-https-or-foreign'],
      url === '' ? `Missing required ${name}` : `${name}: Invalid URL`,
      answer.exchange,
    )
  }
  walk.endpoints = { authorization, token, registration: text('registration_endpoint') || null }
  return null
}

/** `/authorize`, `/token` and `/register`, as the 2025-03-26 revision had them. */
function defaults(walk: Walk, issuer: string): Stop | null {
  const at = (path: string) => new URL(path, issuer).href
  const page = walk.record.get(at('/authorize'), 'none')
  if (page && (page.status === 404 || page.status === 405)) return notFound(walk, issuer)
  walk.issuer = issuer
  walk.endpoints = {
    authorization: at('/authorize'),
    token: at('/token'),
    registration: at('/register'),
  }
  walk.guessed = !page && !usedByInspector(walk)
  return null
}

/** The inspector itself went on with these endpoints, so what they do is on record. */
function usedByInspector({ record, endpoints }: Walk): boolean {
  return record.trace.exchanges.some(
    (exchange) =>
      exchange?.request.method === 'POST' && exchange.request.url === endpoints?.registration,
  )
}

function notFound(walk: Walk, issuer: string): Stop {
  return fails(
    'discover-server',
    [
      'as-metadata-not-found',
      'as-path-issuer-not-inserted',
      'prm-authorization-servers-is-resource-without-as',
      'prm-not-found',
    ],
    fill(walk.profile.server.notFound, { issuer, server: walk.record.server.href }),
  )
}

function isStop(value: unknown): value is Stop {
  return isObject(value) && 'verdict' in value
}
