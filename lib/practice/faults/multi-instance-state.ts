import type { Fault } from '../fault'
import { oauthError } from '../reply'
import { formOf } from '../request'

export const multiInstanceState: Fault = {
  id: 'multi-instance-state',
  title: 'Each replica keeps its codes to itself, and the load balancer takes turns.',
  rule: 'token-invalid-grant',
  at: {
    token: (healthy, request) => {
      if (formOf(request).get('grant_type') !== 'authorization_code') return healthy()
      turn += 1
      return turn % 2 === 1
        ? oauthError(400, 'invalid_grant', 'Unknown authorization code')
        : healthy()
    },
  },
}

let turn = 0
