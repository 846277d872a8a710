import type { Fault } from '../fault'

export const prmAuthorizationServersNotStrings: Fault = {
  id: 'prm-authorization-servers-not-strings',
  title: 'The authorization servers are objects instead of issuers.',
  rule: 'prm-authorization-servers-not-strings',
  resourceMetadata: (document, { urls }) => ({
    ...document,
    authorization_servers: [{ issuer: urls.authorizationServer }],
  }),
}
