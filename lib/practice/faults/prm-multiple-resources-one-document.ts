import type { Fault } from '../fault'

export const prmMultipleResourcesOneDocument: Fault = {
  id: 'prm-multiple-resources-one-document',
  title: 'Every endpoint of the host publishes the document of the first.',
  rule: 'prm-multiple-resources-one-document',
  options: { transport: 'sse' },
  resourceMetadata: (document, { urls }) => ({ ...document, resource: urls.mcp }),
}
