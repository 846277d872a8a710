import type { Fault } from '../fault'
import { none } from '../protection/none'
import { notFound } from '../reply'
import { mcp } from '../resource/mcp'

export const useTokenInQuery: Fault = {
  id: 'use-token-in-query',
  title: 'The documentation tells people to put their key into the URL.',
  rule: 'use-token-in-query',
  address: (endpoint) => `${endpoint}?api_key=practice`,
  at: {
    mcp: (healthy, request, tenant) =>
      request.url.searchParams.has('api_key')
        ? mcp(request, { ...tenant, options: { ...tenant.options, protection: none() } })
        : healthy(),
    'resource-metadata': notFound,
  },
}
