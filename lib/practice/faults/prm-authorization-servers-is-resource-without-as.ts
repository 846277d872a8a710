import type { Fault } from '../fault'

export const prmAuthorizationServersIsResourceWithoutAs: Fault = {
  id: 'prm-authorization-servers-is-resource-without-as',
  title: 'The metadata names the MCP server itself, whose tokens come from elsewhere.',
  rule: 'prm-authorization-servers-is-resource-without-as',
  options: { host: 'own', authorizationServer: 'elsewhere' },
  resourceMetadata: (document, { urls }) => ({ ...document, authorization_servers: [urls.base] }),
}
