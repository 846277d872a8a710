import type { Fault } from '../fault'

export const healthySeveralServers: Fault = {
  id: 'healthy-several-servers',
  title: 'Two authorization servers to compare; only the first one issues tokens that count here.',
  rule: null,
  resourceMetadata: (document, { urls }) => ({
    ...document,
    authorization_servers: [urls.authorizationServer, `${urls.index}healthy-par-required`],
  }),
}
