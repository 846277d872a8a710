import type { JsonObject } from '@/lib/http/json'
import { json, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { knownScopes } from '../scopes'
import type { Tenant } from '../tenant'
import { proofAlgorithms } from './proof'

const authMethods = ['none', 'client_secret_basic', 'client_secret_post']

/** RFC 8414. */
export function serverMetadata(request: PracticeRequest, tenant: Tenant): Reply {
  return publish(oauthMembers(tenant), request, tenant)
}

/** OpenID Connect Discovery: the same and what it asks for on top. */
export function openidConfiguration(request: PracticeRequest, tenant: Tenant): Reply {
  const document = {
    ...oauthMembers(tenant),
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  }
  return publish(document, request, tenant)
}

function publish(document: JsonObject, request: PracticeRequest, tenant: Tenant): Reply {
  return json(200, tenant.fault.serverMetadata?.(document, tenant, request) ?? document)
}

function oauthMembers({ urls, options }: Tenant): JsonObject {
  const { authorizationServer: url } = urls
  const { registration } = options
  return {
    issuer: urls.issuer,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    ...(registration.includes('dynamic') ? { registration_endpoint: `${url}/register` } : {}),
    jwks_uri: `${url}/jwks`,
    revocation_endpoint: `${url}/revoke`,
    introspection_endpoint: `${url}/introspect`,
    scopes_supported: knownScopes,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: [
      'authorization_code',
      'refresh_token',
      'client_credentials',
      'urn:ietf:params:oauth:grant-type:jwt-bearer',
    ],
    token_endpoint_auth_methods_supported: authMethods,
    revocation_endpoint_auth_methods_supported: authMethods,
    introspection_endpoint_auth_methods_supported: authMethods,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
    pushed_authorization_request_endpoint: `${url}/par`,
    ...(options.pushedRequests === 'required'
      ? { require_pushed_authorization_requests: true }
      : {}),
    dpop_signing_alg_values_supported: proofAlgorithms,
    authorization_grant_profiles_supported: ['urn:ietf:params:oauth:grant-profile:id-jag'],
    ...(registration.includes('metadata-document')
      ? { client_id_metadata_document_supported: true }
      : {}),
    service_documentation: urls.index,
  }
}
