import { processResourceDiscoveryResponse } from 'oauth4webapi'
import type { Exchange } from '@/lib/http/exchange'
import { type JsonObject, stringAt, stringsAt } from '@/lib/http/json'
import { traits } from '@/lib/spec/revisions'
import type { Facts } from '../facts'
import { judge } from '../judge'
import { type Env, type NewObjection, type Step, StepFailure } from '../step'
import { canonicalResource, covers, httpUrl } from '../url'
import { askCandidates, type Document } from './candidates'
import { advertisedCandidate, wellKnownCandidates } from './resource-candidates'

export const resourceMetadata: Step = {
  id: 'resource-metadata',
  title: 'Protected resource metadata',
  explanation:
    'The server says which resource it is and who may issue tokens for it (RFC 9728). Without it a client has to guess where to sign in.',
  sideEffects: false,
  needs: ['access'],
  skip(facts, settings) {
    if (settings.accessToken) return 'You gave a token, so nobody needs to be asked for one.'
    if (facts.access?.value === 'open' && settings.mode === 'conforming') {
      return 'The server needs no token.'
    }
    return null
  },
  async run(facts, env) {
    if (!traits[env.settings.revision].resourceMetadata) return withoutMetadata(env)
    const advertised = advertisedCandidate(facts)
    const { used, candidates, objections } = await askCandidates(env, {
      advertised: advertised.candidates,
      wellKnown: wellKnownCandidates(env, advertised.candidates.length > 0),
      accept: (document) => document.json !== null,
    })
    const learned: Facts = { resourceCandidates: candidates }
    if (!used) return notFound(facts, env, learned, [...advertised.objections, ...objections])
    const found = await readDocument(used, env)
    return {
      facts: { ...learned, ...openOrMixed(facts), ...found.facts },
      objections: [...advertised.objections, ...found.objections],
      note: naming(found.facts.authorizationServers.value.length),
    }
  },
}

/** 2025-03-26 knows no resource metadata: the MCP origin is the authorization server. */
function withoutMetadata(env: Env) {
  const { origin } = new URL(env.server)
  const from = { computed: 'the origin of the MCP server, as the 2025-03-26 revision says' }
  return {
    facts: { authorizationServers: { value: [origin], from }, issuer: { value: origin, from } },
    skipped: true,
    note: 'The 2025-03-26 revision has none: the MCP origin is the authorization server.',
  }
}

function notFound(facts: Facts, env: Env, learned: Facts, objections: NewObjection[]) {
  if (facts.access?.value === 'open') {
    return {
      facts: learned,
      skipped: true,
      note: 'The server needs no token, and publishes no metadata.',
    }
  }
  const message = 'No protected resource metadata was found at any place where clients look.'
  if (env.settings.mode === 'conforming') {
    throw new StepFailure(
      'resource-metadata-not-found',
      message,
      'Serve the document at the well-known URI, and name it in the challenge.',
      { facts: learned, objections },
    )
  }
  const { origin } = new URL(env.server)
  const from = { computed: 'the origin of the MCP server, because nothing names another' }
  return {
    facts: {
      ...learned,
      authorizationServers: { value: [origin], from },
      issuer: { value: origin, from },
      resource: { value: canonicalResource(new URL(env.server)), from: { setting: 'server' } },
    },
    objections: [
      ...objections,
      {
        code: 'resource-metadata-not-found',
        message,
        spec: 'mcp#as-location' as const,
        evidence: null,
        mandatory: true,
      },
    ],
    note: 'Not found. The MCP origin is taken as the authorization server, as older clients do.',
  }
}

function naming(servers: number): string {
  return servers === 1
    ? 'Names one authorization server.'
    : `Names ${servers} authorization servers.`
}

/** A server that answers without a token and still publishes metadata protects only some of its calls. */
function openOrMixed(facts: Facts): Facts {
  const { access } = facts
  return access?.value === 'open' ? { access: { ...access, value: 'mixed' } } : {}
}

async function readDocument(used: Document, env: Env) {
  const { exchange, json } = used
  const server = new URL(env.server)
  const named = stringAt(json, 'resource')
  const namedUrl = httpUrl(named)
  const covered = namedUrl !== null && covers(namedUrl, server)
  const at = (place: string) => ({ exchange: exchange.id, at: place })
  const servers = (stringsAt(json, 'authorization_servers') ?? []).filter(
    (s) => httpUrl(s) !== null,
  )
  const issuer = chooseIssuer(servers, env)
  const scopes = stringsAt(json, 'scopes_supported')
  return {
    facts: {
      resourceMetadata: { value: json ?? {}, from: at('') },
      resource:
        covered && named !== null
          ? { value: named, from: at('/resource') }
          : { value: canonicalResource(server), from: { setting: 'server' } },
      authorizationServers: { value: servers, from: at('/authorization_servers') },
      issuer: issuer.value
        ? {
            value: issuer.value,
            from: issuer.setting
              ? { setting: 'issuer' }
              : at(`/authorization_servers/${servers.indexOf(issuer.value)}`),
          }
        : {
            value: server.origin,
            from: {
              computed: 'the MCP origin, because the document names no authorization server',
            },
          },
      ...(scopes ? { resourceScopes: { value: scopes, from: at('/scopes_supported') } } : {}),
    } satisfies Facts,
    objections: await objectionsTo(
      exchange,
      json,
      covered && namedUrl ? namedUrl : server,
      servers,
    ),
  }
}

function chooseIssuer(
  servers: readonly string[],
  env: Env,
): { value: string | null; setting: boolean } {
  const { issuer } = env.settings
  return issuer ? { value: issuer, setting: true } : { value: servers[0] ?? null, setting: false }
}

async function objectionsTo(
  exchange: Exchange,
  json: JsonObject | null,
  expected: URL,
  servers: readonly string[],
): Promise<NewObjection[]> {
  const strict = await judge(
    exchange,
    { spec: 'rfc9728#3.3', at: '/resource', comparisonIsMandatory: true },
    (response) => processResourceDiscoveryResponse(expected, response),
  )
  if (servers.length > 0) return strict
  return [
    ...strict,
    {
      code: 'authorization-servers-missing',
      message: 'The document names no authorization server.',
      spec: 'mcp#as-location',
      mandatory: true,
      evidence: {
        exchange: exchange.id,
        at: json && 'authorization_servers' in json ? '/authorization_servers' : '',
      },
    },
  ]
}
