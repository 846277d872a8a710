import type { Candidate, Facts } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'
import {
  canonicalResource,
  covers,
  httpUrl,
  wellKnownAppended,
  wellKnownInserted,
} from '@/lib/flow/url'
import { headerValues, type WireRequest } from '@/lib/http/exchange'
import { type JsonObject, parseObject, stringAt, stringsAt } from '@/lib/http/json'
import { challengeParameter, parseChallenges } from '@/lib/http/www-authenticate'
import { traits } from '@/lib/spec/revisions'
import * as healthy from './healthy'
import { type Change, changed, type Plan } from './plan'
import { get, post, type TestRecorder } from './recorder'
import { Reply, reply } from './reply'

/** The requests of the challenge step and what is learned from them. */
export function challengeStep(plan: Plan, recorder: TestRecorder): Facts {
  const server = new URL(plan.server)
  const stateless = traits[plan.revision].stateless
  const method = stateless ? 'server/discover' : 'initialize'
  const answer = challengeReply(plan, server)
  const world = documents(plan)
  const deciding = recorder.send(
    'challenge',
    post(plan.server, { jsonrpc: '2.0', id: 1, method, params: {} }),
    (request) => (request.url === plan.server ? answer : (world(request) ?? healthy.notFound)),
  )
  if (!deciding.response) return {}
  recorder.record(
    'challenge',
    get(plan.server, [['Accept', 'text/event-stream']]),
    plan.eventStream ?? (deciding.response.status === 401 ? answer : reply(405)),
  )
  recorder.record('challenge', preflight(plan.server), plan.preflight ?? healthy.healthyPreflight)
  const from = { exchange: deciding.id, at: 'header:www-authenticate' }
  const { challenges } = parseChallenges(
    headerValues(deciding.response.headers, 'www-authenticate'),
  )
  const bearer = challenges.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
  const metadataUrl = bearer ? challengeParameter(bearer, 'resource_metadata') : null
  const scope = bearer ? challengeParameter(bearer, 'scope') : null
  const { status } = deciding.response
  const challenged = status === 401 || (status === 403 && challenges.length > 0)
  const open = status < 300 && parseObject(deciding.response.body) !== null
  return {
    access: {
      value: challenged ? 'protected' : open ? 'open' : 'refused',
      from: { ...from, at: 'status' },
    },
    challenges: { value: challenges, from },
    ...(metadataUrl === null ? {} : { resourceMetadataUrl: { value: metadataUrl, from } }),
    ...(scope ? { challengedScope: { value: scope, from } } : {}),
  }
}

function challengeReply(plan: Plan, server: URL): Reply {
  if (plan.challenge instanceof Reply) return plan.challenge
  const { response } = healthy.healthyChallenge(server)
  const { status = 401, headers, body } = plan.challenge
  return reply(status, body ?? response?.body ?? '', headers ?? response?.headers ?? [])
}

export function preflight(url: string): WireRequest {
  return {
    method: 'OPTIONS',
    url,
    headers: [
      ['Origin', 'https://inspector.example'],
      ['Access-Control-Request-Method', 'POST'],
      ['Access-Control-Request-Headers', 'authorization,content-type,mcp-protocol-version'],
    ],
    body: null,
  }
}

/** Every document of the test's world by URL. */
export function documents(plan: Plan): (request: WireRequest) => Reply | undefined {
  const server = new URL(plan.server)
  const path = wellKnownInserted(server, 'oauth-protected-resource')
  const resource = documentReply(healthy.healthyResourceMetadata(server), plan.resourceMetadata)
  const oauth = documentReply(healthy.healthyServerMetadata(), plan.oauthMetadata)
  const openid = documentReply(
    { ...healthy.healthyServerMetadata(), ...healthy.openidMembers },
    plan.openidConfiguration,
  )
  const world: Record<string, Reply> = {
    [path]: resource,
    [`${server.origin}/.well-known/oauth-protected-resource`]: resource,
    [`${healthy.issuer}/.well-known/oauth-authorization-server`]: oauth,
    [`${healthy.issuer}/.well-known/openid-configuration`]: openid,
    ...plan.documents,
  }
  return (request) => (Object.hasOwn(world, request.url) ? world[request.url] : undefined)
}

function documentReply(document: JsonObject, change: Change | Reply): Reply {
  if (change instanceof Reply) return change
  return reply(200, changed(document, change), healthy.documentHeaders)
}

type Place = readonly [kind: string, url: string, hint?: 'hint']

/** Asks every place as the inspecting mode does; hints only when nothing else answered. */
export function askPlaces(
  plan: Plan,
  recorder: TestRecorder,
  step: StepId,
  places: readonly Place[],
  accept: (json: JsonObject) => boolean,
) {
  const world = documents(plan)
  const candidates: Candidate[] = []
  let used: { exchange: number; json: JsonObject } | null = null
  for (const [kind, url, hint] of places) {
    if (candidates.some((candidate) => candidate.url === url)) continue
    if (hint && used) {
      candidates.push({
        url,
        kind,
        exchange: null,
        outcome: 'not-tried',
        reason: 'An earlier place answered.',
      })
      continue
    }
    const exchange = recorder.send(step, get(url), (request) => world(request) ?? healthy.notFound)
    const json = parseObject(exchange.response?.body ?? '')
    const usable = exchange.response?.status === 200 && json !== null && accept(json)
    const takes = usable && !used && !hint
    if (takes) used = { exchange: exchange.id, json }
    const outcome = takes ? 'used' : usable ? 'usable' : 'refused'
    candidates.push({
      url,
      kind,
      exchange: exchange.id,
      outcome,
      reason: usable ? null : 'Not usable.',
    })
  }
  return {
    used,
    candidates: { value: candidates, from: { computed: 'the places where clients look' } },
  }
}

export function resourceStep(plan: Plan, recorder: TestRecorder, facts: Facts): Facts {
  const server = new URL(plan.server)
  const advertised = httpUrl(facts.resourceMetadataUrl?.value)
  const name = 'oauth-protected-resource'
  if (!traits[plan.revision].resourceMetadata) return chosenIssuer(server.origin)
  const { used, candidates } = askPlaces(
    plan,
    recorder,
    'resource-metadata',
    [
      ...(advertised ? [['challenge', facts.resourceMetadataUrl?.value ?? ''] as const] : []),
      ['path', wellKnownInserted(server, name)],
      ['root', `${server.origin}/.well-known/${name}`],
      ...(server.pathname === '/'
        ? []
        : [['append', wellKnownAppended(server, name), 'hint'] as const]),
    ],
    () => true,
  )
  if (!used) {
    if (facts.access?.value === 'open') return { resourceCandidates: candidates }
    const resource = { value: canonicalResource(server), from: { setting: 'server' } }
    return { resourceCandidates: candidates, resource, ...chosenIssuer(server.origin) }
  }
  const at = (place: string) => ({ exchange: used.exchange, at: place })
  const servers = (stringsAt(used.json, 'authorization_servers') ?? []).filter((s) => httpUrl(s))
  const scopes = stringsAt(used.json, 'scopes_supported')
  const named = stringAt(used.json, 'resource')
  const namedUrl = httpUrl(named)
  const covered = namedUrl !== null && covers(namedUrl, server)
  return {
    resourceCandidates: candidates,
    ...(facts.access?.value === 'open' ? { access: { ...facts.access, value: 'mixed' } } : {}),
    resourceMetadata: { value: used.json, from: at('') },
    resource: {
      value: covered && named ? named : canonicalResource(server),
      from: at('/resource'),
    },
    ...chosenIssuer(plan.settings.issuer ?? servers[0] ?? server.origin),
    authorizationServers: { value: servers, from: at('/authorization_servers') },
    ...(scopes ? { resourceScopes: { value: scopes, from: at('/scopes_supported') } } : {}),
  }
}

function chosenIssuer(value: string): Facts {
  return { issuer: { value, from: { computed: 'the test' } } }
}

export function serverStep(plan: Plan, recorder: TestRecorder, facts: Facts): Facts {
  const issuer = new URL(facts.issuer?.value ?? healthy.issuer)
  const hasPath = issuer.pathname !== '/'
  const [oauth, oidc] = ['oauth-authorization-server', 'openid-configuration']
  const { defaultEndpoints } = traits[plan.revision]
  const places: Place[] = defaultEndpoints
    ? [['oauth-origin', `${new URL(plan.server).origin}/.well-known/${oauth}`]]
    : [
        ['oauth-inserted', wellKnownInserted(issuer, oauth)],
        ...(hasPath ? [['oidc-inserted', wellKnownInserted(issuer, oidc)] as const] : []),
        ['oidc-appended', wellKnownAppended(issuer, oidc)],
        ...(hasPath
          ? [
              ['append', wellKnownAppended(issuer, oauth), 'hint'] as const,
              ['root', `${issuer.origin}/.well-known/${oauth}`, 'hint'] as const,
            ]
          : []),
      ]
  const { used, candidates } = askPlaces(plan, recorder, 'server-metadata', places, (json) =>
    ['issuer', 'authorization_endpoint', 'token_endpoint'].some(
      (key) => stringAt(json, key) !== null,
    ),
  )
  const json: JsonObject = used?.json ?? {
    authorization_endpoint: `${issuer.origin}/authorize`,
    token_endpoint: `${issuer.origin}/token`,
    registration_endpoint: `${issuer.origin}/register`,
  }
  const endpoint = (name: string) => {
    const value = stringAt(json, name)
    if (value === null || !httpUrl(value)) return undefined
    return {
      value,
      from: used
        ? { exchange: used.exchange, at: `/${name}` }
        : { computed: 'the default endpoints' },
    }
  }
  const [authorization, token, registration] = [
    endpoint('authorization_endpoint'),
    endpoint('token_endpoint'),
    endpoint('registration_endpoint'),
  ]
  return {
    serverCandidates: candidates,
    ...(used
      ? { serverMetadata: { value: used.json, from: { exchange: used.exchange, at: '' } } }
      : {}),
    ...(authorization ? { authorizationEndpoint: authorization } : {}),
    ...(token ? { tokenEndpoint: token } : {}),
    ...(registration ? { registrationEndpoint: registration } : {}),
  }
}
