import type { Fault } from '../fault'
import { resourceMetadata } from '../resource/resource-metadata'

export const prmMetadataUrlNotDerivedFromResource: Fault = {
  id: 'prm-metadata-url-not-derived-from-resource',
  title: 'The metadata stands at a URL that does not follow from the resource.',
  rule: 'prm-metadata-url-not-derived-from-resource',
  challenge: (parameters, { urls }) => ({
    ...parameters,
    resource_metadata: urls.resourceMetadata.replace(/\/mcp$/, '/v2'),
  }),
  at: {
    nothing: (healthy, request, tenant) =>
      request.url.pathname.endsWith('/v2') ? resourceMetadata(request, tenant) : healthy(),
  },
}
