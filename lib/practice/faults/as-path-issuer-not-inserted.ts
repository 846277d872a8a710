import { serverMetadata } from '../authorization/server-metadata'
import type { Fault } from '../fault'
import { notFound } from '../reply'

export const asPathIssuerNotInserted: Fault = {
  id: 'as-path-issuer-not-inserted',
  title: 'The metadata stands behind the path of the issuer instead of before it.',
  rule: 'as-path-issuer-not-inserted',
  at: {
    'server-metadata': notFound,
    'openid-configuration': notFound,
    nothing: (healthy, request, tenant) =>
      request.url.pathname.endsWith('/.well-known/oauth-authorization-server')
        ? serverMetadata(request, tenant)
        : healthy(),
  },
}
