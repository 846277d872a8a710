import { type JsonObject, parseObject, stringAt, stringsAt } from '@/lib/http/json'
import { json, noStore, oauthError, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { knownScopes } from '../scopes'
import { type Client, secret } from '../store'
import type { Tenant } from '../tenant'
import { isAllowedRedirectUri } from './redirect-uri'

const grants = ['authorization_code', 'refresh_token']

/** Dynamic client registration (RFC 7591): what is not supported is left out, not refused. */
export function register(request: PracticeRequest, tenant: Tenant): Reply {
  if (!tenant.options.registration.includes('dynamic')) return oauthError(404, 'not_found', 'No.')
  const asked = parseObject(request.body)
  if (!asked) return refuse('invalid_client_metadata', 'The body must be a JSON object.')
  const redirectUris = stringsAt(asked, 'redirect_uris') ?? []
  if (redirectUris.length === 0 || !redirectUris.every(isAllowedRedirectUri)) {
    const rule = 'redirect_uris must be https, http on loopback, or a private-use scheme.'
    return refuse('invalid_redirect_uri', rule)
  }
  const method = authMethod(stringAt(asked, 'token_endpoint_auth_method'))
  if (!method) return refuse('invalid_client_metadata', 'Unknown token_endpoint_auth_method.')
  const grantTypes = grants.filter((g) => (stringsAt(asked, 'grant_types') ?? grants).includes(g))
  const client: Client = {
    id: secret('client-').slice(0, 30),
    name: stringAt(asked, 'client_name') ?? 'A client without a name',
    secret: method === 'none' ? null : secret(),
    authMethod: method,
    redirectUris,
    grantTypes,
  }
  tenant.store.clients.set(client.id, client)
  const response = registered(client, asked, tenant)
  return json(201, tenant.fault.registration?.(response, tenant, request) ?? response, noStore)
}

/** Everything that was registered (RFC 7591 §3.2.1). */
function registered(client: Client, asked: JsonObject, tenant: Tenant): JsonObject {
  const echoed = ['client_name', 'client_uri', 'logo_uri', 'application_type', 'software_id']
  return {
    client_id: client.id,
    client_id_issued_at: Math.floor(tenant.now() / 1000),
    ...(client.secret ? { client_secret: client.secret, client_secret_expires_at: 0 } : {}),
    ...Object.fromEntries(
      echoed.flatMap((name) => (Object.hasOwn(asked, name) ? [[name, asked[name]]] : [])),
    ),
    redirect_uris: client.redirectUris,
    grant_types: client.grantTypes,
    response_types: ['code'],
    token_endpoint_auth_method: client.authMethod,
    scope: knownScopes.join(' '),
  }
}

/** RFC 7591 §2: left out means `client_secret_basic`. */
function authMethod(asked: string | null): Exclude<Client['authMethod'], 'any'> | null {
  const method = asked ?? 'client_secret_basic'
  return method === 'none' || method === 'client_secret_basic' || method === 'client_secret_post'
    ? method
    : null
}

function refuse(error: string, description: string): Reply {
  return oauthError(400, error, description)
}
