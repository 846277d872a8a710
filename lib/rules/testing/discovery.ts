import type { Facts } from '@/lib/flow/facts'
import {
  canonicalResource,
  covers,
  httpUrl,
  wellKnownAppended,
  wellKnownInserted,
} from '@/lib/flow/url'
import { type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import { askPlaces, type Place } from './documents'
import * as healthy from './healthy'
import type { Plan } from './plan'
import type { TestRecorder } from './recorder'

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
