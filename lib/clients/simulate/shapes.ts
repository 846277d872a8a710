import type { MemberType, Shape } from './shape'

type Members = Readonly<Record<string, MemberType>>

/** Gives several members one type. */
function all(type: MemberType, ...names: readonly string[]): Members {
  return Object.fromEntries(names.map((name) => [name, type]))
}

function zod(required: Members, optional: Members): Shape {
  return { required, optional, nullIsAbsent: false }
}

function serde(required: Members, optional: Members): Shape {
  return { required, optional, nullIsAbsent: true }
}

/** `OAuthProtectedResourceMetadataSchema` of both TypeScript SDKs. */
export const sdkResource = zod(
  { resource: 'url' },
  {
    authorization_servers: 'safe-urls',
    ...all('url', 'jwks_uri', 'resource_policy_uri', 'resource_tos_uri'),
    ...all(
      'strings',
      'scopes_supported',
      'bearer_methods_supported',
      'resource_signing_alg_values_supported',
      'authorization_details_types_supported',
      'dpop_signing_alg_values_supported',
    ),
    ...all('string', 'resource_name', 'resource_documentation'),
    ...all(
      'boolean',
      'tls_client_certificate_bound_access_tokens',
      'dpop_bound_access_tokens_required',
    ),
  },
)

const sdkEndpoints = all('safe-url', 'authorization_endpoint', 'token_endpoint')

const sdkLists = all(
  'strings',
  'scopes_supported',
  'response_modes_supported',
  'grant_types_supported',
  'token_endpoint_auth_methods_supported',
  'token_endpoint_auth_signing_alg_values_supported',
  'code_challenge_methods_supported',
)

/** `OAuthMetadataSchema` of both TypeScript SDKs. */
export const sdkServer = zod(
  { issuer: 'string', ...sdkEndpoints, response_types_supported: 'strings' },
  {
    ...sdkLists,
    ...all('safe-url', 'registration_endpoint', 'service_documentation', 'revocation_endpoint'),
    ...all(
      'strings',
      'revocation_endpoint_auth_methods_supported',
      'revocation_endpoint_auth_signing_alg_values_supported',
      'introspection_endpoint_auth_methods_supported',
      'introspection_endpoint_auth_signing_alg_values_supported',
    ),
    introspection_endpoint: 'string',
    client_id_metadata_document_supported: 'boolean',
  },
)

/** `OpenIdProviderDiscoveryMetadataSchema` of both TypeScript SDKs. */
export const sdkOpenid = zod(
  {
    issuer: 'string',
    ...sdkEndpoints,
    jwks_uri: 'safe-url',
    ...all(
      'strings',
      'response_types_supported',
      'subject_types_supported',
      'id_token_signing_alg_values_supported',
    ),
  },
  {
    ...sdkLists,
    ...all('safe-url', 'userinfo_endpoint', 'registration_endpoint', 'op_policy_uri', 'op_tos_uri'),
    ...all(
      'strings',
      'acr_values_supported',
      'id_token_encryption_alg_values_supported',
      'id_token_encryption_enc_values_supported',
      'userinfo_signing_alg_values_supported',
      'userinfo_encryption_alg_values_supported',
      'userinfo_encryption_enc_values_supported',
      'request_object_signing_alg_values_supported',
      'request_object_encryption_alg_values_supported',
      'request_object_encryption_enc_values_supported',
      'display_values_supported',
      'claim_types_supported',
      'claims_supported',
      'claims_locales_supported',
      'ui_locales_supported',
    ),
    service_documentation: 'string',
    ...all(
      'boolean',
      'claims_parameter_supported',
      'request_parameter_supported',
      'request_uri_parameter_supported',
      'require_request_uri_registration',
      'client_id_metadata_document_supported',
    ),
  },
)

/** `OAuthClientInformationFullSchema` of both TypeScript SDKs. */
export const sdkRegistration = zod(
  { client_id: 'string', redirect_uris: 'safe-urls' },
  {
    ...all(
      'string',
      'client_secret',
      'token_endpoint_auth_method',
      'client_name',
      'scope',
      'policy_uri',
      'software_id',
      'software_version',
      'software_statement',
    ),
    ...all('strings', 'grant_types', 'response_types', 'contacts'),
    ...all('safe-url', 'client_uri', 'jwks_uri'),
    ...all('safe-url-or-empty', 'logo_uri', 'tos_uri'),
    ...all('number', 'client_id_issued_at', 'client_secret_expires_at'),
  },
)

/** The same in version 2, which knows `application_type`. */
export const sdkV2Registration: Shape = {
  ...sdkRegistration,
  optional: { ...sdkRegistration.optional, application_type: 'string' },
}

/** `OAuthTokensSchema` of both TypeScript SDKs: a string of digits passes for `expires_in`. */
export const sdkToken = zod(
  { access_token: 'string', token_type: 'string' },
  { ...all('string', 'id_token', 'scope', 'refresh_token'), expires_in: 'coerced-number' },
)

/** `ResourceServerMetadata` of rmcp. */
export const rmcpResource = serde(
  {},
  {
    resource: 'string',
    authorization_server: 'string',
    authorization_servers: 'strings',
    scopes_supported: 'strings',
  },
)

/** `AuthorizationMetadata` of rmcp. */
export const rmcpServer = serde(all('string', 'authorization_endpoint', 'token_endpoint'), {
  ...all('string', 'registration_endpoint', 'issuer', 'jwks_uri'),
  ...all(
    'strings',
    'scopes_supported',
    'response_types_supported',
    'code_challenge_methods_supported',
  ),
})

/** `ClientRegistrationResponse` of rmcp. */
export const rmcpRegistration = serde(
  { client_id: 'string', redirect_uris: 'strings' },
  all('string', 'client_secret', 'client_name'),
)

/** `StandardTokenResponse` of the Rust `oauth2` crate. */
export const oauth2Token = serde(
  { access_token: 'string', token_type: 'string' },
  { ...all('string', 'scope', 'refresh_token'), expires_in: 'u64' },
)

/** `ProtectedResourceMetadataResponse`, `AuthServerMetadataResponse` and `TokenResponse` of Zed. */
export const zedResource = serde(
  { authorization_servers: 'safe-urls' },
  { resource: 'url', scopes_supported: 'strings' },
)
export const zedServer = serde(all('url', 'authorization_endpoint', 'token_endpoint'), {
  ...all('url', 'issuer', 'registration_endpoint'),
  ...all('strings', 'scopes_supported', 'code_challenge_methods_supported'),
  client_id_metadata_document_supported: 'boolean',
})
export const zedRegistration = serde({ client_id: 'string' }, { client_secret: 'string' })
export const zedToken = serde(
  { access_token: 'string' },
  { ...all('string', 'refresh_token', 'token_type'), expires_in: 'u64' },
)
