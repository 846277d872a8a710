/** What goes wrong most often, in the order of the flow, as the first screen calls it. */
export const foremostFaults: Readonly<Record<string, string>> = {
  'challenge-missing-www-authenticate': '401 without a challenge',
  'prm-not-found': 'No resource metadata',
  'prm-resource-trailing-slash': 'Slash too many in resource',
  'prm-html-200': 'Web page instead of metadata',
  'as-issuer-mismatch': 'Issuer that differs',
  'as-pkce-not-advertised': 'PKCE not advertised',
  'as-no-registration-mechanism': 'No way to register',
  'dcr-redirect-uri-allowlist': 'Callback not on the list',
  'callback-iss-mismatch': 'Wrong iss in the callback',
  'token-not-json': 'Token that is not JSON',
  'token-aud-mismatch': 'Token for another audience',
  'use-401-with-fresh-token': '401 with a fresh token',
}
