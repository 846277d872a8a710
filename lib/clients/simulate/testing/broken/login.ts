import { html, json } from '../world'
import {
  type BrokenServer,
  both,
  broken,
  callback,
  registered,
  registrationAnswer,
  server,
  stateless,
} from './kit'

const secret = { client_secret: 'secret-1' }

/** Servers with broken dynamic registration. */
export const brokenRegistrations: readonly BrokenServer[] = [
  broken('Registration answers 200 instead of 201', (w) => {
    w.register = (metadata) => json({ ...metadata, client_id: 'client-1' }, 200)
  }),
  broken('Registration answers 202', (w) => {
    w.register = (metadata) => json({ ...metadata, client_id: 'client-1' }, 202)
  }),
  broken(
    'Registration answers only client_id',
    registrationAnswer(json({ client_id: 'client-1' }, 201)),
  ),
  broken('Registration response without redirect_uris', registered({}, ['redirect_uris'])),
  broken('Registration response with redirect_uris null', registered({ redirect_uris: null })),
  broken('Registration response with redirect_uris empty', registered({ redirect_uris: [] })),
  broken(
    'Registration response with redirect_uris as a string',
    registered({ redirect_uris: 'http://127.0.0.1/' }),
  ),
  broken('Registration response with grant_types null', registered({ grant_types: null })),
  broken('Registration response with response_types null', registered({ response_types: null })),
  broken('Registration response with contacts null', registered({ contacts: null })),
  broken(
    'Registration response with token_endpoint_auth_method null',
    registered({ token_endpoint_auth_method: null }),
  ),
  broken('Registration response with scope null', registered({ scope: null })),
  broken('Registration response with scope as a list', registered({ scope: ['read'] })),
  broken('Registration response with client_name null', registered({ client_name: null })),
  broken('Registration response without client_name', registered({}, ['client_name'])),
  broken('Registration response with client_uri empty', registered({ client_uri: '' })),
  broken('Registration response with logo_uri empty', registered({ logo_uri: '' })),
  broken('Registration response with client_uri null', registered({ client_uri: null })),
  broken('Registration response with policy_uri null', registered({ policy_uri: null })),
  broken('Registration response with jwks null', registered({ jwks: null })),
  broken('Registration response without client_id', registered({}, ['client_id'])),
  broken('Registration response with client_id empty', registered({ client_id: '' })),
  broken('Registration response with a numeric client_id', registered({ client_id: 17 })),
  broken('client_id_issued_at is a string', registered({ client_id_issued_at: '1760000000' })),
  broken('client_secret without client_secret_expires_at', registered(secret)),
  broken(
    'client_secret with client_secret_expires_at null',
    registered({ ...secret, client_secret_expires_at: null }),
  ),
  broken('client_secret null', registered({ client_secret: null })),
  broken('client_secret empty', registered({ client_secret: '' })),
  broken(
    'client_secret_expires_at is a string',
    registered({ ...secret, client_secret_expires_at: '0' }),
  ),
  broken(
    'client_secret_basic assigned without a secret',
    registered({ token_endpoint_auth_method: 'client_secret_basic' }),
  ),
  broken(
    'client_secret_basic assigned without a secret, and listed',
    both(
      server(() => ({ token_endpoint_auth_methods_supported: ['none', 'client_secret_basic'] })),
      registered({ token_endpoint_auth_method: 'client_secret_basic' }),
    ),
  ),
  broken('private_key_jwt assigned', registered({ token_endpoint_auth_method: 'private_key_jwt' })),
  broken('Registration response is text/plain', (w) => {
    w.register = (metadata) => ({
      status: 201,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ ...metadata, client_id: 'client-1' }),
    })
  }),
  broken(
    'Registration refused with invalid_redirect_uri',
    registrationAnswer(
      json({ error: 'invalid_redirect_uri', error_description: 'not approved' }, 400),
    ),
  ),
  broken('Registration answers 401', registrationAnswer(json({}, 401))),
  broken('Registration answers 404', registrationAnswer(json({}, 404))),
  broken('Registration answers 429', registrationAnswer(json({ error: 'slow_down' }, 429))),
  broken('Registration answers 500 with HTML', registrationAnswer({ ...html, status: 500 })),
  broken('Registration answers 200 with HTML', registrationAnswer(html)),
  broken('Registration redirects with 307', (w) => {
    w.register = () => ({ status: 307, headers: { location: `${w.origin}/register/` } })
  }),
]

/** Servers that go wrong between the authorization request and the callback. */
export const brokenAuthorizations: readonly BrokenServer[] = [
  broken('The redirect back has another state', (w) => {
    w.authorize = callback(w, { state: 'other' })
  }),
  broken('The redirect back has no iss although support is advertised', (w) => {
    w.authorize = (query) =>
      new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '' })
  }),
  broken(
    'No iss and no support advertised',
    both(
      server(() => ({ authorization_response_iss_parameter_supported: undefined })),
      (w) => {
        w.authorize = (query) =>
          new URLSearchParams({ code: 'code-1', state: query.get('state') ?? '' })
      },
    ),
  ),
  broken(
    'iss of another issuer, support not advertised',
    both(
      server(() => ({ authorization_response_iss_parameter_supported: undefined })),
      (w) => {
        w.authorize = callback(w, { iss: 'https://evil.example' })
      },
    ),
  ),
  broken(
    'The right iss, support not advertised',
    server(() => ({ authorization_response_iss_parameter_supported: undefined })),
  ),
  broken('iss differs by a trailing slash, support advertised', (w) => {
    w.authorize = callback(w, { iss: `${w.origin}/` })
  }),
  broken('iss empty, support advertised', (w) => {
    w.authorize = callback(w, { iss: '' })
  }),
  broken('error=access_denied with state and iss', (w) => {
    w.authorize = (query) =>
      new URLSearchParams({
        error: 'access_denied',
        error_description: 'The person said no',
        state: query.get('state') ?? '',
        iss: w.origin,
      })
  }),
  broken('error=invalid_scope without state', (w) =>
    stateless({ error: 'invalid_scope', iss: w.origin })(w),
  ),
  broken('error=server_error without iss although advertised', (w) => {
    w.authorize = (query) =>
      new URLSearchParams({ error: 'server_error', state: query.get('state') ?? '' })
  }),
  broken('Both code and error', (w) => {
    w.authorize = callback(w, { error: 'temporarily_unavailable' })
  }),
  broken('The authorization endpoint shows a 400 page and never redirects', (w) => {
    w.authorize = () => ({ ...html, status: 400 })
  }),
  broken('The authorization endpoint shows a page and never redirects', (w) => {
    w.authorize = () => html
  }),
  broken('The authorization endpoint answers 404', (w) => {
    w.authorize = () => ({ status: 404 })
  }),
  broken('The code is empty', (w) => {
    w.authorize = callback(w, { code: '' })
  }),
  broken('Everything comes back in the fragment', (w) => {
    w.authorize = (query) => {
      const back = new URL(query.get('redirect_uri') ?? w.origin)
      back.hash = new URLSearchParams({
        code: 'code-1',
        state: query.get('state') ?? '',
        iss: w.origin,
      }).toString()
      return { status: 302, headers: { location: back.href } }
    }
  }),
  broken('The redirect back has unknown parameters besides', (w) => {
    w.authorize = callback(w, { session_state: 'abc', scope: 'read' })
  }),
  broken('invalid_scope unless the scope is exactly "read"', (w) => {
    w.authorize = (query) =>
      query.get('scope') === 'read'
        ? callback(w, {})(query)
        : new URLSearchParams({
            error: 'invalid_scope',
            state: query.get('state') ?? '',
            iss: w.origin,
          })
  }),
]
