import { definedIn, type Meanings } from '@/lib/spec/meaning'

/** Parameters of a WWW-Authenticate challenge. */
export const challengeMeanings: Meanings = {
  ...definedIn('rfc9110#11.5', {
    realm: 'A name for what is protected; clients only show it.',
  }),
  ...definedIn('rfc9728#5.1', {
    resource_metadata: 'Where the protected resource metadata of this server is found.',
  }),
  ...definedIn('rfc6750#3', {
    scope:
      'The scope a token needs for the request that was refused; clients ask for exactly this.',
    error:
      'Why a token was refused: invalid_request, invalid_token or insufficient_scope. Absent when no token was sent.',
    error_description: 'The reason in words, for developers.',
    error_uri: 'A page that explains the error.',
  }),
  ...definedIn('rfc9449#7.1', {
    algs: 'The signature algorithms that are accepted in DPoP proofs.',
  }),
  ...definedIn('rfc9470#3', {
    acr_values: 'How strongly the person has to have signed in.',
    max_age: 'How recently, in seconds, the person has to have signed in.',
  }),
}
