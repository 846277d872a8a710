import type { Fault } from '../fault'
import { resourceMetadata } from '../resource/resource-metadata'

export const prmMultipleResourcesOneDocument: Fault = {
  id: 'prm-multiple-resources-one-document',
  title: 'Every endpoint of the host publishes the document of the first.',
  rule: 'prm-multiple-resources-one-document',
  options: {
    host: 'own',
    transport: 'sse',
    resource: (url) => url.replace(/\/sse$/, '/mcp'),
  },
  at: {
    'root-resource-metadata': (_healthy, request, tenant) => resourceMetadata(request, tenant),
  },
}
