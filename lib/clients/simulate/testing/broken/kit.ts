import type { JsonObject } from '@/lib/http/json'
import { type Answer, type Break, json, notFound, type World } from '../world'

/** A server that is broken in one way, or unusual without being broken. */
export interface BrokenServer {
  /** The defect as one sentence; for measured servers exactly the sentence of the measurement. */
  defect: string
  breaks: Break
}

export const prm = '/.well-known/oauth-protected-resource/mcp'
export const rootPrm = '/.well-known/oauth-protected-resource'
export const as = '/.well-known/oauth-authorization-server'
export const openid = '/.well-known/openid-configuration'

export function broken(defect: string, breaks: Break): BrokenServer {
  return { defect, breaks }
}

/** Answers a request without token with these WWW-Authenticate values. */
export function challenged(world: World, value: string | string[], status = 401): void {
  world.challenge = () => json({}, status, { 'www-authenticate': value })
}

/** Moves the authorization server to a path, so that no client finds it by guessing at the origin. */
export function tenant(
  world: World,
  place: (path: string) => string = (path) => `${as}${path}`,
  members: JsonObject = {},
): void {
  world.resourceMetadata.authorization_servers = [`${world.origin}/tenant`]
  Object.assign(world.serverMetadata, {
    issuer: `${world.origin}/tenant`,
    authorization_endpoint: `${world.origin}/tenant/authorize`,
    token_endpoint: `${world.origin}/tenant/token`,
    registration_endpoint: `${world.origin}/tenant/register`,
    ...members,
  })
  world.paths = {
    authorize: '/tenant/authorize',
    token: '/tenant/token',
    register: '/tenant/register',
  }
  world.documents[as] = notFound
  world.documents[place('/tenant')] = () => json(world.serverMetadata)
  world.authorize = callback(world, { iss: `${world.origin}/tenant` })
}

export function openidMembers(world: World): JsonObject {
  return {
    jwks_uri: `${world.origin}/jwks`,
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
}

/** A redirect back with code, state and iss, and the given parameters over them. */
export function callback(
  world: World,
  parameters: Record<string, string>,
): (query: URLSearchParams) => URLSearchParams {
  return (query) =>
    new URLSearchParams({
      code: 'code-1',
      state: query.get('state') ?? '',
      iss: world.origin,
      ...parameters,
    })
}

/** The same redirect back for every request, without the state it came with. */
export function stateless(parameters: Record<string, string>): Break {
  return (world) => {
    world.authorize = () => new URLSearchParams(parameters)
  }
}

export function registered(members: JsonObject, drop: readonly string[] = []): Break {
  return (world) => {
    world.register = (metadata) =>
      json(without({ client_id: 'client-1', ...metadata, ...members }, drop), 201)
  }
}

export function registrationAnswer(answer: Answer): Break {
  return (world) => {
    world.register = () => answer
  }
}

export function issued(members: JsonObject, drop: readonly string[] = []): Break {
  return (world) => {
    world.token = () => json(without({ ...tokenResponse, ...members }, drop))
  }
}

export function tokenAnswer(answer: Answer): Break {
  return (world) => {
    world.token = () => answer
  }
}

/** Answers every MCP message that came with the token. */
export function called(answer: (world: World) => Answer): Break {
  return (world) => {
    world.call = () => answer(world)
  }
}

export const tokenResponse: JsonObject = {
  access_token: 'token-1',
  token_type: 'Bearer',
  expires_in: 3600,
  refresh_token: 'refresh-1',
  scope: 'read write',
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

/** Sets members of the resource metadata; undefined removes one. */
export function resource(members: (world: World) => JsonObject): Break {
  return (world) => {
    world.resourceMetadata = defined({ ...world.resourceMetadata, ...members(world) })
  }
}

/** Sets members of the authorization server metadata; undefined removes one. */
export function server(members: (world: World) => JsonObject): Break {
  return (world) => {
    world.serverMetadata = defined({ ...world.serverMetadata, ...members(world) })
  }
}

function defined(object: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

export function both(...breaks: readonly Break[]): Break {
  return (world) => {
    for (const one of breaks) one(world)
  }
}
