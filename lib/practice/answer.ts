import { authorize } from './authorization/authorize'
import { introspect } from './authorization/introspect'
import { push } from './authorization/push'
import { register } from './authorization/register'
import { revoke } from './authorization/revoke'
import { openidConfiguration, serverMetadata } from './authorization/server-metadata'
import { token } from './authorization/token'
import { preflight, withCors } from './cors'
import { providerConfiguration, signInAtProvider } from './identity/provider'
import { providerToken } from './identity/provider-token'
import { workloadToken } from './identity/workload-token'
import { methods, type Place } from './places'
import { empty, json, notFound, type Reply } from './reply'
import type { PracticeRequest } from './request'
import { eventStream, messages } from './resource/event-stream'
import { mcp } from './resource/mcp'
import { resourceMetadata } from './resource/resource-metadata'
import { reverseProxy } from './resource/reverse-proxy'
import type { Tenant } from './tenant'

type Handler = (request: PracticeRequest, tenant: Tenant) => Reply | Promise<Reply>

const handlers: Readonly<Record<Place, Handler>> = {
  mcp,
  'reverse-proxy': reverseProxy,
  sse: eventStream,
  messages,
  'resource-metadata': resourceMetadata,
  'root-resource-metadata': notFound,
  'server-metadata': serverMetadata,
  'openid-configuration': openidConfiguration,
  authorization: authorize,
  token,
  registration: register,
  jwks: async (_request, { keys }) => json(200, await keys.jwks()),
  revocation: revoke,
  introspection: introspect,
  'pushed-authorization': push,
  'idp-configuration': providerConfiguration,
  'idp-authorization': signInAtProvider,
  'idp-token': providerToken,
  'workload-token': workloadToken,
  nothing: notFound,
}

/** The answer of one practice server, through its fault. */
export async function answer(
  place: Place,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  const isPreflight = request.method === 'OPTIONS'
  const healthy = async (asked = request): Promise<Reply> => {
    if (isPreflight) return preflight(place, methods[place], asked, tenant)
    if (!methods[place].includes(asked.method)) {
      return empty(405, [['Allow', methods[place].join(', ')]])
    }
    return handlers[place](asked, tenant)
  }
  const { at } = tenant.fault
  const changed = at?.[isPreflight ? 'preflight' : place]
  const local = async (asked = request) =>
    changed ? changed((other = asked) => healthy(other), asked, tenant) : healthy(asked)
  const reply = at?.everywhere ? await at.everywhere(local, request, tenant) : await local()
  return isPreflight ? reply : withCors(reply, place, request, tenant)
}
