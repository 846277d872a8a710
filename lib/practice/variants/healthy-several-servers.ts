import type { Fault } from '../fault'

export const healthySeveralServers: Fault = {
  id: 'healthy-several-servers',
  title: 'Two authorization servers to choose from; the second one wants pushed requests.',
  rule: null,
  resourceMetadata: (document, { urls }) => ({
    ...document,
    authorization_servers: [urls.authorizationServer, `${urls.index}healthy-par-required`],
  }),
}
