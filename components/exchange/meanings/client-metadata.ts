import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Members of a registration request, its response, and a client metadata document. */
export const clientMetadataMeanings: Meanings = {
  ...definedIn('rfc7591#2', {
    redirect_uris: 'Where the browser may be sent back to; compared character by character.',
    token_endpoint_auth_method:
      'How the client proves who it is at the token endpoint; none for public clients.',
    grant_types: 'The grants the client will use.',
    response_types: 'What the client will ask the authorization endpoint for.',
    client_name: 'The name people see when they consent.',
    client_uri: 'A page about the client.',
    logo_uri: 'The picture people see when they consent.',
    scope: 'The scopes the client may ask for; an empty or missing one leaves it to the server.',
    contacts: 'Whom to ask about the client.',
    tos_uri: 'The terms of service of the client.',
    policy_uri: 'How the client uses the data.',
    jwks_uri: 'Where the public keys of the client are.',
    jwks: 'The public keys of the client.',
    software_id: 'The same for every installation of this software.',
    software_version: 'The version of this software.',
  }),
  ...definedIn('rfc7591#3.2.1', {
    client_id: 'The name by which the authorization server knows this client.',
    client_secret: 'The password of the client. A public client gets none.',
    client_id_issued_at: 'When the client id was issued, in seconds since 1970.',
    client_secret_expires_at:
      'When the secret expires, in seconds since 1970; 0 means never. Required where there is a secret.',
  }),
  ...definedIn('rfc7592#3', {
    registration_access_token: 'The key with which this registration can be changed or deleted.',
    registration_client_uri: 'Where this registration can be changed or deleted.',
  }),
  ...definedIn('oidc-registration#ClientMetadata', {
    application_type:
      'native for programs on a machine (loopback redirects), web for those with an https redirect URI.',
    subject_type: 'Whether this client sees its own identifier of a person.',
    id_token_signed_response_alg: 'The algorithm with which ID tokens for this client are signed.',
    require_auth_time: 'Whether ID tokens say when the person signed in.',
    post_logout_redirect_uris: 'Where the browser may go after signing out.',
  }),
  ...definedIn('rfc9126#6', {
    require_pushed_authorization_requests:
      'Whether this client must push its authorization requests.',
  }),
  ...definedIn('rfc9449#5.2', {
    dpop_bound_access_tokens: 'Whether this client always asks for tokens bound by DPoP.',
  }),
  ...definedIn('rfc7591#3.2.2', {
    error: 'Why the registration was refused.',
    error_description: 'The reason in words.',
  }),
}
