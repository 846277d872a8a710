import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Parameters of the authorization request. */
export const authorizationRequestMeanings: Meanings = {
  ...definedIn('oauth2.1#4.1.1', {
    response_type: 'What is asked for: code, the only kind OAuth 2.1 knows.',
    client_id: 'Which client is asking.',
    redirect_uri:
      'Where the browser goes afterwards; one that was registered, character by character.',
    scope: 'What the token shall be good for.',
    state:
      'A random value that must come back unchanged, so that nobody can slip in another answer.',
  }),
  ...definedIn('rfc7636#4.3', {
    code_challenge:
      'The SHA-256 of a secret this page keeps; only who knows the secret can use the code.',
    code_challenge_method: 'How the challenge was made. S256 is the only safe one.',
  }),
  ...definedIn('rfc8707#2.1', {
    resource: 'Which server the token is for, so that it is good nowhere else.',
  }),
  ...definedIn('oidc-core#AuthRequest', {
    prompt:
      'consent makes the server ask the person, which it needs before it gives a refresh token.',
    nonce: 'Ties an ID token to this request.',
    login_hint: 'Who is probably signing in.',
    max_age: 'How long ago the person may have signed in, in seconds.',
    acr_values: 'How strongly the person shall sign in.',
    ui_locales: 'The languages the person reads.',
  }),
  ...definedIn('oauth-response-types#ResponseModes', {
    response_mode: 'How the answer comes back: in the query, the fragment, or a form post.',
  }),
  ...definedIn('rfc9126#4', {
    request_uri: 'Stands for a request that was pushed beforehand.',
  }),
  ...definedIn('rfc9449#10', {
    dpop_jkt: 'The fingerprint of the key the token will be bound to.',
  }),
  ...definedIn('rfc9396#2', {
    authorization_details: 'Fine-grained authorization, as JSON.',
  }),
}

/** Parameters with which the authorization server sends the browser back. */
export const callbackMeanings: Meanings = {
  ...definedIn('oauth2.1#4.1.2', {
    code: 'Good once and for a short time; it is exchanged for the token.',
    state: 'Must be the value that was sent.',
    error: 'Why there is no code.',
    error_description: 'The reason in words.',
    error_uri: 'A page that explains the error.',
  }),
  ...definedIn('rfc9207#2', {
    iss: 'Who answers. Compared character by character with the issuer that was asked.',
  }),
  ...definedIn('oidc-core#AuthResponse', {
    session_state: 'The state of the session at the provider; MCP clients ignore it.',
    scope: 'The scope that was granted; the token response decides.',
  }),
}
