import { html, json } from '../world'
import { type BrokenServer, broken, issued, tokenAnswer, tokenResponse } from './kit'

/** Servers with broken token responses. */
export const brokenTokens: readonly BrokenServer[] = [
  broken('token_type missing', issued({}, ['token_type'])),
  broken('token_type null', issued({ token_type: null })),
  broken('token_type is bearer in lower case', issued({ token_type: 'bearer' })),
  broken('token_type is mac', issued({ token_type: 'mac' })),
  broken('token_type is user', issued({ token_type: 'user' })),
  broken('access_token missing', issued({}, ['access_token'])),
  broken('access_token empty', issued({ access_token: '' })),
  broken('access_token null', issued({ access_token: null })),
  broken('access_token is a number', issued({ access_token: 17 })),
  broken(
    'Error JSON with status 200',
    tokenAnswer(json({ error: 'invalid_grant', error_description: 'nope' })),
  ),
  broken('400 invalid_grant', tokenAnswer(json({ error: 'invalid_grant' }, 400))),
  broken('401 invalid_client', tokenAnswer(json({ error: 'invalid_client' }, 401))),
  broken('400 without JSON', tokenAnswer({ ...html, status: 400 })),
  broken('500 with HTML at the token endpoint', tokenAnswer({ ...html, status: 500 })),
  broken('HTML with status 200 at the token endpoint', tokenAnswer(html)),
  broken('refresh_token null', issued({ refresh_token: null })),
  broken('refresh_token empty', issued({ refresh_token: '' })),
  broken('no refresh_token', issued({}, ['refresh_token'])),
  broken('scope null', issued({ scope: null })),
  broken('scope is an array', issued({ scope: ['read'] })),
  broken('scope empty', issued({ scope: '' })),
  broken('scope missing', issued({}, ['scope'])),
  broken('expires_in null', issued({ expires_in: null })),
  broken('expires_in missing', issued({}, ['expires_in'])),
  broken('expires_in zero', issued({ expires_in: 0 })),
  broken('expires_in zero, no refresh_token', issued({ expires_in: 0 }, ['refresh_token'])),
  broken('expires_in ten seconds, no refresh_token', issued({ expires_in: 10 }, ['refresh_token'])),
  broken('expires_in negative', issued({ expires_in: -1 })),
  broken('expires_in is a fraction', issued({ expires_in: 3599.5 })),
  broken('expires_in is not a number', issued({ expires_in: 'soon' })),
  broken('expires_in is an empty string', issued({ expires_in: '' })),
  broken('expires_in is true', issued({ expires_in: true })),
  broken('id_token malformed', issued({ id_token: 'not-a-jwt' })),
  broken('id_token null', issued({ id_token: null })),
  broken('An error member beside the token', issued({ error: '' })),
  broken('Unknown members beside the token', issued({ ok: true, team: { id: 1 }, issuer: 'x' })),
  broken(
    'Token response is text/plain JSON',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is text/html JSON',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'text/html' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is JSON with a charset',
    tokenAnswer({
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(tokenResponse),
    }),
  ),
  broken(
    'Token response is JSON without Content-Type',
    tokenAnswer({ status: 200, body: JSON.stringify(tokenResponse) }),
  ),
  broken('Token response with status 201', tokenAnswer(json(tokenResponse, 201))),
  broken('Token endpoint redirects with 302 to a page that answers 404', (w) => {
    w.token = () => ({ status: 302, headers: { location: `${w.origin}/token2` } })
  }),
  broken('Token endpoint redirects with 307 to one that answers', (w) => {
    w.token = () => ({ status: 307, headers: { location: `${w.origin}/token2` } })
    w.posts['/token2'] = () => json(tokenResponse)
  }),
  broken('Token endpoint wants client authentication', (w) => {
    w.token = (_form, ask) =>
      ask.headers.authorization ? json(tokenResponse) : json({ error: 'invalid_client' }, 401)
  }),
  broken('Token endpoint wants JSON', (w) => {
    w.token = (_form, ask) =>
      ask.headers['content-type']?.includes('json')
        ? json(tokenResponse)
        : json({ error: 'invalid_request' }, 415)
  }),
]
