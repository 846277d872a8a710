import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Members of the token response. */
export const tokenResponseMeanings: Meanings = {
  ...definedIn('oauth2.1#3.2.3', {
    access_token: 'The token; it is sent as Authorization: Bearer with every MCP request.',
    token_type: 'How the token is sent: Bearer, or DPoP together with a proof.',
    expires_in: 'For how many seconds the token is good, as a number.',
    refresh_token: 'Gets the next access token without signing in again.',
    scope: 'What was granted. When absent, exactly what was asked for.',
  }),
  ...definedIn('oauth2.1#3.2.4', {
    error: 'Why there is no token.',
    error_description: 'The reason in words.',
    error_uri: 'A page that explains the error.',
  }),
  ...definedIn('oidc-core#TokenResponse', {
    id_token: 'Says who signed in; it is for the client, never for the MCP server.',
  }),
  ...definedIn('rfc8693#2.2.1', {
    issued_token_type: 'Which kind of token an exchange gave.',
  }),
  ...definedIn('rfc9396#7', {
    authorization_details: 'The fine-grained authorization that was granted, as JSON.',
  }),
}

/** Parameters of the token request. */
export const tokenRequestMeanings: Meanings = {
  ...definedIn('oauth2.1#4.1.3', {
    grant_type: 'What is exchanged for a token.',
    code: 'The code the browser brought back.',
    client_id: 'Which client is asking.',
    redirect_uri: 'The same as in the authorization request.',
    scope: 'What the token shall be good for.',
  }),
  ...definedIn('rfc7636#4.5', {
    code_verifier:
      'The secret behind the challenge: proves that the same client asked for the code.',
  }),
  ...definedIn('rfc8707#2.2', { resource: 'Which server the token is for.' }),
  ...definedIn('oauth2.1#2.4.1', { client_secret: 'The password of the client, in the body.' }),
  ...definedIn('rfc7523#2.2', {
    client_assertion: 'A signed statement in place of a password.',
    client_assertion_type: 'Which kind of statement it is.',
    assertion: 'The statement that is exchanged for a token.',
  }),
  ...definedIn('rfc8693#2.1', {
    subject_token: 'The token that is exchanged.',
    subject_token_type: 'Which kind of token is exchanged.',
    requested_token_type: 'Which kind of token is wanted.',
    audience: 'Who the new token is for.',
  }),
  ...definedIn('oauth2.1#4.3.1', { refresh_token: 'Stands for the sign-in that was done before.' }),
}
