import type { Fault } from '../fault'

export const challengeResourceMetadataRelativeOrMalformed: Fault = {
  id: 'challenge-resource-metadata-relative-or-malformed',
  title: 'The challenge names the metadata by a path without a host.',
  rule: 'challenge-resource-metadata-relative-or-malformed',
  challenge: (parameters, { urls }) => ({
    ...parameters,
    resource_metadata: new URL(urls.resourceMetadata).pathname,
  }),
}
