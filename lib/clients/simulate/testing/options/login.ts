import {
  called,
  issued,
  registered,
  registrationAnswer,
  tokenAnswer,
  tokenResponse,
} from '../broken/kit'
import { type Break, html, json, type World } from '../world'
import type { Options } from './discovery'

export const registrations: Options = {
  'answered with 200': (w) => {
    w.register = (sent) => json({ client_id: 'client-1', ...sent }, 200)
  },
  'answered with 202': (w) => {
    w.register = (sent) => json({ client_id: 'client-1', ...sent }, 202)
  },
  'without client_id': registered({}, ['client_id']),
  'with the id alone': (w) => {
    w.register = () => json({ client_id: 'client-1' }, 201)
  },
  'without redirect_uris': registered({}, ['redirect_uris']),
  'with no redirect_uris': registered({ redirect_uris: [] }),
  'with a secret and none': registered({
    client_secret: 'secret',
    client_secret_expires_at: 0,
    token_endpoint_auth_method: 'none',
  }),
  'with a secret for post': registered({
    client_secret: 'secret',
    client_secret_expires_at: 0,
    token_endpoint_auth_method: 'client_secret_post',
  }),
  'with a secret for basic': registered({
    client_secret: 'secret',
    client_secret_expires_at: 0,
    token_endpoint_auth_method: 'client_secret_basic',
  }),
  'with a secret without its end': registered({ client_secret: 'secret' }),
  'with null for a secret': registered({ client_secret: null }),
  'with basic and no secret': registered({ token_endpoint_auth_method: 'client_secret_basic' }),
  'with post and no secret': registered({ token_endpoint_auth_method: 'client_secret_post' }),
  'without an authentication method': registered({}, ['token_endpoint_auth_method']),
  'with a text for the end of the secret': registered({
    client_secret: 'secret',
    client_secret_expires_at: '0',
  }),
  'with null for a name': registered({ client_name: null }),
  'with an empty client_uri': registered({ client_uri: '' }),
  'with an empty logo_uri': registered({ logo_uri: '' }),
  'with another scope': registered({ scope: 'other' }),
  'answered as text/html': (w) => {
    w.register = (sent) =>
      json({ client_id: 'client-1', ...sent }, 201, { 'content-type': 'text/html' })
  },
  'answered with HTML': registrationAnswer({ ...html, status: 201 }),
  'refused with 400': registrationAnswer(json({ error: 'invalid_client_metadata' }, 400)),
  'refused for the redirect URI': registrationAnswer(json({ error: 'invalid_redirect_uri' }, 400)),
  'refused with 401': registrationAnswer(json({}, 401)),
  'refused with 403': registrationAnswer(json({ error: 'access_denied' }, 403)),
  'refused with 404': registrationAnswer(json({}, 404)),
  'refused with 429': registrationAnswer(json({}, 429)),
  'refused with 500': registrationAnswer({ status: 500 }),
}

/** What the redirect back holds, over code, state and iss of this world. */
function back(change: (parameters: URLSearchParams, world: World) => void): Break {
  return (w) => {
    const healthy = w.authorize
    w.authorize = (query, ask) => {
      const parameters = healthy(query, ask)
      if (parameters instanceof URLSearchParams) change(parameters, w)
      return parameters
    }
  }
}

export const callbacks: Options = {
  'without state': back((p) => p.delete('state')),
  'with another state': back((p) => p.set('state', 'other')),
  'without iss': back((p) => p.delete('iss')),
  'with an empty iss': back((p) => p.set('iss', '')),
  'with a slash behind iss': back((p) => p.set('iss', `${p.get('iss')}/`)),
  'with iss of another': back((p) => p.set('iss', 'https://evil.example')),
  'with iss by another host name': back((p) =>
    p.set('iss', (p.get('iss') ?? '').replace('localhost', '127.0.0.1')),
  ),
  'without code': back((p) => p.delete('code')),
  'with an empty code': back((p) => p.set('code', '')),
  'with code and error': back((p) => p.set('error', 'access_denied')),
  'with an error alone': back((p) => {
    p.delete('code')
    p.set('error', 'access_denied')
  }),
  'with the state twice': back((p) => p.append('state', p.get('state') ?? '')),
  'with a session_state': back((p) => p.set('session_state', 'x')),
  'as a page': (w) => {
    w.authorize = () => json({ error: 'invalid_request' }, 400)
  },
}

export const tokens: Options = {
  'without token_type': issued({}, ['token_type']),
  'with bearer in lower case': issued({ token_type: 'bearer' }),
  'of type mac': issued({ token_type: 'mac' }),
  'of type DPoP': issued({ token_type: 'DPoP' }),
  'of type null': issued({ token_type: null }),
  'with a text for expires_in': issued({ expires_in: '3600' }),
  'with words for expires_in': issued({ expires_in: 'one hour' }),
  'with null for expires_in': issued({ expires_in: null }),
  'that never expires': issued({}, ['expires_in', 'refresh_token']),
  'for no time': issued({ expires_in: 0 }, ['refresh_token']),
  'for a past time': issued({ expires_in: -1 }, ['refresh_token']),
  'for half a second more': issued({ expires_in: 3600.5 }),
  'for ten seconds': issued({ expires_in: 10 }, ['refresh_token']),
  'with a list for scope': issued({ scope: ['read', 'write'] }),
  'with null for scope': issued({ scope: null }),
  'without scope': issued({}, ['scope']),
  'with null for refresh_token': issued({ refresh_token: null }),
  'with an empty refresh_token': issued({ refresh_token: '' }),
  'with an id_token that is none': issued({ id_token: 'x' }),
  'with null for id_token': issued({ id_token: null }),
  'with null for access_token': issued({ access_token: null }),
  'with status 201': tokenAnswer(json(tokenResponse, 201)),
  'as text/html': tokenAnswer(json(tokenResponse, 200, { 'content-type': 'text/html' })),
  'as JSON with a charset': tokenAnswer(
    json(tokenResponse, 200, { 'content-type': 'application/json;charset=UTF-8' }),
  ),
  'with an error and 200': tokenAnswer(json({ error: 'invalid_grant' })),
  'as a form': tokenAnswer({
    status: 200,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'access_token=token-1&token_type=bearer',
  }),
  'with a byte order mark': tokenAnswer({
    ...json(tokenResponse),
    body: `\uFEFF${JSON.stringify(tokenResponse)}`,
  }),
  'refused with invalid_grant': tokenAnswer(json({ error: 'invalid_grant' }, 400)),
  'refused with invalid_client': tokenAnswer(json({ error: 'invalid_client' }, 401)),
  'refused with 500': tokenAnswer({ status: 500 }),
  'by a 307': (w) => {
    const healthy = w.token
    w.posts['/moved-token'] = (ask) => healthy(new URLSearchParams(ask.body), ask)
    w.token = () => ({ status: 307, headers: { location: `${w.origin}/moved-token` } })
  },
  'by a 302': tokenAnswer({ status: 302, headers: { location: '/elsewhere' } }),
}

const initialized = (result: Record<string, unknown>): Break =>
  called(() => json({ jsonrpc: '2.0', id: 0, result }))

export const calls: Options = {
  'answered with 401': called(() => json({}, 401)),
  'answered with 403': called(() => json({}, 403)),
  'answered with 404': called(() => json({}, 404)),
  'answered with 500': called(() => json({}, 500)),
  'answered with HTML': called(() => html),
  'answered with an empty 200': called(() => ({ status: 200 })),
  'answered without an id that was asked': initialized({}),
  'answered with an error': called(() =>
    json({ jsonrpc: '2.0', id: 0, error: { code: -32000, message: 'no' } }),
  ),
}
