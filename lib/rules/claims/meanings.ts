import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Members of the header of a JWT or JWE (RFC 7515 §4.1, RFC 7516 §4.1). */
export const headerMeanings: Meanings = {
  ...definedIn('rfc9068#2.1', {
    typ: 'What kind of token it is; at+jwt tells an access token from an ID token.',
  }),
  ...definedIn('rfc7515#4.1', {
    alg: 'How it is signed, or in a JWE how its key is encrypted.',
    kid: 'Which of the published keys it is signed or encrypted with.',
    cty: 'What is inside, for a token within a token.',
    crit: 'What a reader must understand or else refuse.',
    jku: 'Where it says its key is; nobody should follow that.',
    jwk: 'The key it brings along; nobody should trust that.',
    x5u: 'Where it says its certificate is; nobody should follow that.',
    x5c: 'The certificate it brings along.',
    x5t: 'The thumbprint of its certificate.',
    'x5t#S256': 'The SHA-256 thumbprint of its certificate.',
  }),
  ...definedIn('rfc7516#4.1', {
    enc: 'How the contents are encrypted.',
    zip: 'How the contents were compressed before.',
  }),
  ...definedIn('rfc7518#4.6.1', {
    epk: 'The sender’s one-time public key.',
    apu: 'The sender, for the derivation of the key.',
    apv: 'The receiver, for the derivation of the key.',
  }),
}

const dates = {
  exp: 'When it expires, in seconds since 1970.',
  iat: 'When it was issued, in seconds since 1970.',
}

/** How and when the person signed in. */
const signIn = {
  auth_time: 'When the person signed in.',
  acr: 'How strongly the person signed in.',
  amr: 'By which means the person signed in.',
}

/** Claims of a JWT access token (RFC 9068 §2.2). */
export const claimMeanings: Meanings = {
  ...definedIn('rfc9068#2.2', {
    iss: 'Who issued the token.',
    sub: 'Who it stands for.',
    aud: 'Which server it is for; the server refuses tokens that are for another.',
    ...dates,
    jti: 'Its own identifier.',
    client_id: 'The client it was issued to.',
  }),
  ...definedIn('rfc9068#2.2.3', { scope: 'What it is good for.' }),
  ...definedIn('rfc7519#4.1.5', { nbf: 'From when on it is good, in seconds since 1970.' }),
  ...definedIn('rfc9068#2.2.1', signIn),
  ...definedIn('rfc9068#2.2.3.1', {
    groups: 'The groups the person belongs to.',
    roles: 'The roles the person has.',
    entitlements: 'What the person is entitled to.',
  }),
  ...definedIn('rfc7800#3.1', { cnf: 'The key the token is bound to.' }),
  ...definedIn('rfc8693#4.1', { act: 'Who acts for the subject.' }),
  ...definedIn('rfc9396#9.1', { authorization_details: 'What was granted in detail.' }),
  ...definedIn('oidc-core#IDToken', {
    azp: 'The client it was issued to, as OpenID Connect says.',
  }),
}

/** Claims of an ID token (OpenID Connect Core §2, §5.1). */
export const idTokenMeanings: Meanings = {
  ...definedIn('oidc-core#IDToken', {
    iss: 'Who says who signed in.',
    sub: 'Who signed in, by an identifier that never changes.',
    aud: 'The client it is for; never the MCP server.',
    azp: 'The client it was issued to, when it is for several.',
    ...dates,
    nonce: 'The value of the authorization request, so that no other answer can take its place.',
    ...signIn,
  }),
  ...definedIn('oidc-core#CodeIDToken', {
    at_hash: 'Half a hash of the access token beside it, so that both belong together.',
  }),
  ...definedIn('oidc-core#HybridIDToken', { c_hash: 'Half a hash of the code.' }),
  ...definedIn('rfc7519#4.1', {
    nbf: 'From when on it is good, in seconds since 1970.',
    jti: 'Its own identifier.',
  }),
  ...definedIn('oidc-core#StandardClaims', {
    name: 'The person’s full name.',
    given_name: 'The person’s first name.',
    family_name: 'The person’s last name.',
    preferred_username: 'The name the person likes to be called by.',
    email: 'The person’s address.',
    email_verified: 'Whether that address was proven to be the person’s.',
    picture: 'A picture of the person.',
    locale: 'The person’s language.',
    zoneinfo: 'The person’s time zone.',
    updated_at: 'When these were last changed.',
  }),
}

/** Members of an introspection response. */
export const introspectionMeanings: Meanings = {
  ...definedIn('rfc7662#2.2', {
    active: 'Whether the token is good right now.',
    scope: 'What it is good for.',
    client_id: 'The client it was issued to.',
    username: 'Who it stands for, for people.',
    token_type: 'How it is sent.',
    ...dates,
    nbf: 'From when on it is good, in seconds since 1970.',
    sub: 'Who it stands for.',
    aud: 'Which server it is for.',
    iss: 'Who issued it.',
    jti: 'Its own identifier.',
  }),
}
