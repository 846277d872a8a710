import type { Fault } from '../fault'
import { json, notFound } from '../reply'
import { headerOf } from '../request'

export const challengeServerDoesNotSupportOauthApiKeyOnly: Fault = {
  id: 'challenge-server-does-not-support-oauth-api-key-only',
  title: 'The server wants an API key and knows nothing of OAuth.',
  rule: 'challenge-server-does-not-support-oauth-api-key-only',
  at: {
    mcp: (healthy, request) =>
      headerOf(request, 'x-api-key') === null
        ? json(401, { error: 'Missing API key. Send it in the X-API-Key header.' })
        : healthy(),
    'resource-metadata': notFound,
    'server-metadata': notFound,
    'openid-configuration': notFound,
  },
}
