import { definedIn, type Meanings } from './meaning'

/** Claims of a JWT access token (RFC 9068 §2.2). */
export const claimMeanings: Meanings = {
  ...definedIn('rfc9068#2.2', {
    iss: 'Who issued the token.',
    sub: 'Who it stands for.',
    aud: 'Which server it is for; the server refuses tokens that are for another.',
    exp: 'When it expires, in seconds since 1970.',
    iat: 'When it was issued, in seconds since 1970.',
    jti: 'Its own identifier.',
    client_id: 'The client it was issued to.',
    scope: 'What it is good for.',
  }),
  ...definedIn('rfc7519#4.1.5', { nbf: 'From when on it is good, in seconds since 1970.' }),
  ...definedIn('rfc9068#2.2.1', {
    auth_time: 'When the person signed in.',
    acr: 'How strongly the person signed in.',
    amr: 'By which means the person signed in.',
  }),
  ...definedIn('rfc9068#2.2.3.1', {
    groups: 'The groups the person belongs to.',
    roles: 'The roles the person has.',
    entitlements: 'What the person is entitled to.',
  }),
  ...definedIn('rfc7800#3.1', { cnf: 'The key the token is bound to.' }),
  ...definedIn('rfc8693#4.1', { act: 'Who acts for the subject.' }),
}

/** Members of an introspection response. */
export const introspectionMeanings: Meanings = {
  ...definedIn('rfc7662#2.2', {
    active: 'Whether the token is good right now.',
    scope: 'What it is good for.',
    client_id: 'The client it was issued to.',
    username: 'Who it stands for, for people.',
    token_type: 'How it is sent.',
    exp: 'When it expires, in seconds since 1970.',
    iat: 'When it was issued, in seconds since 1970.',
    nbf: 'From when on it is good, in seconds since 1970.',
    sub: 'Who it stands for.',
    aud: 'Which server it is for.',
    iss: 'Who issued it.',
    jti: 'Its own identifier.',
  }),
}
