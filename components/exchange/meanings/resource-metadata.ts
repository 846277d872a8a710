import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Members of the protected resource metadata (RFC 9728 §2). */
export const resourceMetadataMeanings: Meanings = {
  ...definedIn('rfc9728#2', {
    resource:
      'The identifier of the protected server. Clients compare it with the URL they connect to, and send it as resource.',
    authorization_servers:
      'The issuers that may issue tokens for this server; their metadata is read next.',
    jwks_uri: 'The public keys of the resource itself, for example for signed answers.',
    scopes_supported: 'The scopes that make sense here. Asked for when the challenge names none.',
    bearer_methods_supported: 'How a token may be sent; MCP uses the Authorization header only.',
    resource_signing_alg_values_supported:
      'The algorithms with which the resource signs its answers.',
    resource_name: 'A name for people, shown when they consent.',
    resource_documentation: 'A page for developers.',
    resource_policy_uri: 'A page on how the data may be used.',
    resource_tos_uri: 'The terms of service.',
    tls_client_certificate_bound_access_tokens:
      'Whether tokens are bound to a TLS client certificate.',
    authorization_details_types_supported:
      'The kinds of fine-grained authorization that are understood.',
    dpop_signing_alg_values_supported: 'The algorithms that are accepted in DPoP proofs.',
    dpop_bound_access_tokens_required: 'Whether only tokens bound to a key by DPoP are accepted.',
  }),
  ...definedIn('rfc9728#2.2', {
    signed_metadata: 'The same members as a signed JWT; where present and trusted, it wins.',
  }),
}
