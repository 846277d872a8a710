import type { Fault } from '../fault'

export const challengeResourceMetadata404: Fault = {
  id: 'challenge-resource-metadata-404',
  title: 'The challenge names a metadata URL below the endpoint, where nothing is.',
  rule: 'challenge-resource-metadata-404',
  challenge: (parameters, { urls }) => ({
    ...parameters,
    resource_metadata: `${urls.mcp}/.well-known/oauth-protected-resource`,
  }),
}
