import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Members of authorization server metadata (RFC 8414 §2, OpenID Connect Discovery §3, and extensions). */
export const serverMetadataMeanings: Meanings = {
  ...definedIn('rfc8414#2', {
    issuer:
      'The identifier of the authorization server. It must equal, byte for byte, the one that led to this document.',
    authorization_endpoint: 'Where the browser is sent to sign in and consent.',
    token_endpoint: 'Where the code is exchanged for a token.',
    jwks_uri: 'The public keys with which tokens are signed.',
    registration_endpoint: 'Where a client can register itself without asking anybody.',
    scopes_supported: 'The scopes the server knows; it may leave some out.',
    response_types_supported: 'What the authorization endpoint can return; MCP needs code.',
    response_modes_supported:
      'How the answer reaches the client: in the query, the fragment, or a form post.',
    grant_types_supported:
      'The grants the token endpoint takes. When absent: authorization_code and implicit.',
    token_endpoint_auth_methods_supported:
      'How clients prove who they are at the token endpoint; none means public clients. When absent: client_secret_basic.',
    token_endpoint_auth_signing_alg_values_supported:
      'The algorithms for clients that sign an assertion.',
    service_documentation: 'A page for developers.',
    ui_locales_supported: 'The languages of the sign-in page.',
    op_policy_uri: 'How the server says clients may use the data.',
    op_tos_uri: 'The terms of service.',
    revocation_endpoint: 'Where a token can be declared dead.',
    revocation_endpoint_auth_methods_supported: 'How clients prove who they are when they revoke.',
    introspection_endpoint: 'Where a resource server can ask what a token is worth.',
    introspection_endpoint_auth_methods_supported:
      'How callers prove who they are when they introspect.',
    code_challenge_methods_supported:
      'The PKCE methods. MCP clients need S256 listed here and stop when it is not.',
  }),
  ...definedIn('rfc8414#2.1', { signed_metadata: 'The same members as a signed JWT.' }),
  ...definedIn('rfc9207#3', {
    authorization_response_iss_parameter_supported:
      'Whether every answer to an authorization request carries iss, which protects against mix-ups.',
  }),
  ...definedIn('cimd#5', {
    client_id_metadata_document_supported:
      'Whether a client may use the https URL of its own metadata document as client id, without registering.',
  }),
  ...definedIn('rfc9728#4', {
    protected_resources: 'The resources that this server issues tokens for.',
  }),
  ...definedIn('rfc9126#5', {
    pushed_authorization_request_endpoint:
      'Where a client can leave its authorization request beforehand.',
    require_pushed_authorization_requests:
      'Whether authorization requests must be pushed beforehand.',
  }),
  ...definedIn('rfc9101#10.5', {
    require_signed_request_object:
      'Whether authorization requests must be signed JWTs (JAR). MCP clients send none.',
  }),
  ...definedIn('id-jag#7.2', {
    authorization_grant_profiles_supported:
      'The kinds of assertion that are taken in place of a code, such as the ID-JAG.',
  }),
  ...definedIn('rfc9449#5.1', {
    dpop_signing_alg_values_supported: 'The algorithms that are accepted in DPoP proofs.',
  }),
  ...definedIn('rfc8628#4', {
    device_authorization_endpoint: 'Where a device without a browser starts a sign-in.',
  }),
  ...definedIn('rfc8705#3.3', {
    tls_client_certificate_bound_access_tokens:
      'Whether tokens can be bound to a TLS client certificate.',
  }),
  ...definedIn('oidc-discovery#ProviderMetadata', {
    userinfo_endpoint: 'Where OpenID Connect tells who the person is; MCP does not use it.',
    end_session_endpoint: 'Where the person signs out.',
    subject_types_supported: 'Whether each client sees the same or its own identifier of a person.',
    id_token_signing_alg_values_supported: 'The algorithms with which ID tokens are signed.',
    claims_supported: 'What ID tokens may say about a person.',
    request_parameter_supported: 'Whether a signed request object may be sent.',
    request_uri_parameter_supported: 'Whether a request object may be named by its URL.',
    request_object_signing_alg_values_supported: 'The algorithms for signed request objects.',
    acr_values_supported: 'The levels of sign-in strength the server knows.',
    claims_parameter_supported: 'Whether single claims can be asked for.',
    prompt_values_supported: 'The values of prompt the server understands.',
  }),
}
