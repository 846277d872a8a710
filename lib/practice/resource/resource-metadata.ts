import { proofAlgorithms } from '../authorization/proof'
import { json, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { resourceScopes } from '../scopes'
import type { Tenant } from '../tenant'

/** The document of RFC 9728 for the endpoint that its own URL names. */
export function resourceMetadata(request: PracticeRequest, tenant: Tenant): Reply {
  const { urls, options, fault } = tenant
  const stream = request.url.pathname.replace(/\/$/, '').endsWith('/sse')
  const document = {
    resource: options.resource(stream ? urls.sse : urls.mcp),
    authorization_servers: [urls.authorizationServer],
    scopes_supported: resourceScopes,
    bearer_methods_supported: ['header'],
    ...(options.dpop === 'required'
      ? {
          dpop_bound_access_tokens_required: true,
          dpop_signing_alg_values_supported: proofAlgorithms,
        }
      : {}),
    resource_name: 'Practice notes',
    resource_documentation: urls.index,
  }
  return json(200, fault.resourceMetadata?.(document, tenant, request) ?? document)
}
