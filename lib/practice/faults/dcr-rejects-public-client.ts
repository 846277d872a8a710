import { parseObject, stringAt } from '@/lib/http/json'
import type { Fault } from '../fault'
import { oauthError } from '../reply'

export const dcrRejectsPublicClient: Fault = {
  id: 'dcr-rejects-public-client',
  title: 'Registration wants every client to have a secret.',
  rule: 'dcr-rejects-public-client',
  at: {
    registration: (healthy, request) =>
      stringAt(parseObject(request.body), 'token_endpoint_auth_method') === 'none'
        ? oauthError(400, 'invalid_client_metadata', 'Unsupported token_endpoint_auth_method: none')
        : healthy(),
  },
}
