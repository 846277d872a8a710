import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Header and claims of a JWT that stands for a client, a person or a workload (RFC 7523 §3, ID-JAG draft §3.1). */
export const assertionMeanings: Meanings = {
  ...definedIn('id-jag#3.1', {
    typ: 'The kind of JWT. An ID-JAG says oauth-id-jag+jwt, so that no other JWT passes for one.',
  }),
  ...definedIn('rfc7515#4.1', {
    alg: 'The algorithm of the signature.',
    kid: 'Which key of the issuer signed it.',
  }),
  ...definedIn('rfc7523#3', {
    iss: 'Who made the statement. The authorization server must trust it.',
    sub: 'Whom the statement is about.',
    aud: 'Who may act on it: the issuer identifier of the authorization server.',
    exp: 'Until when it is good, in seconds since 1970. Assertions live for minutes.',
    iat: 'When it was made, in seconds since 1970.',
    nbf: 'From when on it is good, in seconds since 1970.',
    jti: 'Its own identifier, so that it can be used once only.',
  }),
  ...definedIn('id-jag#3.1', {
    client_id: 'The client that may redeem it, by its id at the authorization server.',
    resource: 'The server that the token will be for.',
    scope: 'What the token will be good for.',
  }),
  ...definedIn('oidc-core#IDToken', {
    nonce: 'Repeats the nonce of the sign-in, so that nobody slips in another ID token.',
    auth_time: 'When the person signed in.',
    email: 'The address of the person.',
    name: 'The name of the person.',
  }),
}

/** Members of the answer to a pushed authorization request. */
export const pushedResponseMeanings: Meanings = {
  ...definedIn('rfc9126#2.2', {
    request_uri: 'Stands for the whole request, once, for this client.',
    expires_in: 'For how many seconds the reference is good.',
  }),
  ...definedIn('rfc9126#2.3', {
    error: 'Why the request was not taken.',
    error_description: 'The reason in words.',
  }),
}
