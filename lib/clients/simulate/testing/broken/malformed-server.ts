import { json } from '../world'
import { as, type BrokenServer, both, broken, server } from './kit'

/** Servers whose authorization server metadata has bad members. */
export const malformedServerMetadata: readonly BrokenServer[] = [
  broken('AS metadata is text/plain', (w) => {
    w.documents[as] = () => ({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(w.serverMetadata),
    })
  }),
  broken('AS metadata is an empty object', (w) => {
    w.documents[as] = json({})
  }),
  broken('AS metadata is a JSON array', (w) => {
    w.documents[as] = json([])
  }),
  broken('AS metadata begins with a byte order mark', (w) => {
    w.documents[as] = () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: `\uFEFF${JSON.stringify(w.serverMetadata)}`,
    })
  }),
  broken(
    'code_challenge_methods_supported is empty',
    server(() => ({ code_challenge_methods_supported: [] })),
  ),
  broken(
    'code_challenge_methods_supported is a string',
    server(() => ({ code_challenge_methods_supported: 'S256' })),
  ),
  broken(
    'code_challenge_methods_supported is null',
    server(() => ({ code_challenge_methods_supported: null })),
  ),
  broken(
    'code_challenge_methods_supported is plain and S256',
    server(() => ({ code_challenge_methods_supported: ['plain', 'S256'] })),
  ),
  broken(
    'code_challenge_methods_supported is s256 in lower case',
    server(() => ({ code_challenge_methods_supported: ['s256'] })),
  ),
  broken(
    'authorization_endpoint missing',
    server(() => ({ authorization_endpoint: undefined })),
  ),
  broken(
    'token_endpoint missing',
    server(() => ({ token_endpoint: undefined })),
  ),
  broken(
    'response_types_supported missing',
    server(() => ({ response_types_supported: undefined })),
  ),
  broken(
    'response_types_supported without code',
    server(() => ({ response_types_supported: ['token'] })),
  ),
  broken(
    'response_types_supported null',
    server(() => ({ response_types_supported: null })),
  ),
  broken(
    'registration_endpoint missing',
    server(() => ({ registration_endpoint: undefined })),
  ),
  broken(
    'registration_endpoint null',
    server(() => ({ registration_endpoint: null })),
  ),
  broken(
    'registration_endpoint empty',
    server(() => ({ registration_endpoint: '' })),
  ),
  broken(
    'Endpoints are relative URLs',
    server(() => ({
      authorization_endpoint: '/authorize',
      token_endpoint: '/token',
      registration_endpoint: '/register',
    })),
  ),
  broken(
    'token_endpoint is plain http on a public host',
    server(() => ({ token_endpoint: 'http://auth.example.com/token' })),
  ),
  broken(
    'registration_endpoint answers 404',
    server((w) => ({ registration_endpoint: `${w.origin}/nowhere` })),
  ),
  broken(
    'token_endpoint answers 404',
    server((w) => ({ token_endpoint: `${w.origin}/nowhere` })),
  ),
  broken(
    'authorization_endpoint answers 404',
    server((w) => ({ authorization_endpoint: `${w.origin}/nowhere` })),
  ),
  broken(
    'scopes_supported null, service_documentation empty',
    server(() => ({ scopes_supported: null, service_documentation: '' })),
  ),
  broken(
    'scopes_supported null',
    server(() => ({ scopes_supported: null })),
  ),
  broken(
    'scopes_supported is a string',
    server(() => ({ scopes_supported: 'read write' })),
  ),
  broken(
    'service_documentation empty',
    server(() => ({ service_documentation: '' })),
  ),
  broken(
    'revocation_endpoint null',
    server(() => ({ revocation_endpoint: null })),
  ),
  broken(
    'jwks_uri null',
    server(() => ({ jwks_uri: null })),
  ),
  broken(
    'grant_types_supported null',
    server(() => ({ grant_types_supported: null })),
  ),
  broken(
    'grant_types_supported without authorization_code',
    server(() => ({ grant_types_supported: ['client_credentials'] })),
  ),
  broken(
    'token_endpoint_auth_methods_supported null',
    server(() => ({ token_endpoint_auth_methods_supported: null })),
  ),
  broken(
    'token_endpoint_auth_methods_supported missing',
    server(() => ({ token_endpoint_auth_methods_supported: undefined })),
  ),
  broken(
    'token_endpoint_auth_methods_supported without none',
    server(() => ({ token_endpoint_auth_methods_supported: ['client_secret_basic'] })),
  ),
  broken(
    'token_endpoint_auth_methods_supported without none, registration issues a secret',
    both(
      server(() => ({ token_endpoint_auth_methods_supported: ['client_secret_basic'] })),
      (w) => {
        w.register = (metadata) =>
          json(
            {
              ...metadata,
              client_id: 'client-1',
              client_secret: 'secret-1',
              client_secret_expires_at: 0,
              token_endpoint_auth_method: 'client_secret_basic',
            },
            201,
          )
      },
    ),
  ),
  broken(
    'authorization_response_iss_parameter_supported is a string',
    server(() => ({ authorization_response_iss_parameter_supported: 'true' })),
  ),
  broken(
    'scopes_supported of the AS differs from the PRM list',
    server(() => ({ scopes_supported: ['openid', 'offline_access'] })),
  ),
  broken(
    'CIMD is advertised, registration is not',
    server(() => ({
      client_id_metadata_document_supported: true,
      registration_endpoint: undefined,
    })),
  ),
  broken(
    'CIMD and registration are advertised',
    server(() => ({ client_id_metadata_document_supported: true })),
  ),
  broken(
    'CIMD is advertised without the auth method none',
    server(() => ({
      client_id_metadata_document_supported: true,
      token_endpoint_auth_methods_supported: ['client_secret_basic'],
    })),
  ),
  broken('CIMD is advertised, but a URL is refused as client_id', (w) => {
    w.serverMetadata.client_id_metadata_document_supported = true
    const authorize = w.authorize
    w.authorize = (query, ask) =>
      query.get('client_id')?.startsWith('https:')
        ? json({ error: 'invalid_client' }, 400)
        : authorize(query, ask)
  }),
]
