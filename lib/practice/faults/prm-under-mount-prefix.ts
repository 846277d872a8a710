import { without } from '../document'
import type { Fault } from '../fault'
import { notFound } from '../reply'
import { resourceMetadata } from '../resource/resource-metadata'

export const prmUnderMountPrefix: Fault = {
  id: 'prm-under-mount-prefix',
  title: 'The application is mounted below a path, and its well-known routes with it.',
  rule: 'prm-under-mount-prefix',
  challenge: (parameters) => without(parameters, 'resource_metadata'),
  at: {
    'resource-metadata': notFound,
    nothing: (healthy, request, tenant) =>
      request.url.pathname.endsWith('/mcp/.well-known/oauth-protected-resource')
        ? resourceMetadata(request, tenant)
        : healthy(),
  },
}
