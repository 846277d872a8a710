import type { Fault } from '../fault'
import { hasToken } from '../request'
import { invalidToken } from '../resource/challenge'

export const tokenOpaqueOrJwe: Fault = {
  id: 'token-opaque-or-jwe',
  title: 'The server expects a JWT, and the authorization server issues references.',
  rule: 'token-opaque-or-jwe',
  options: { tokens: 'opaque' },
  at: {
    mcp: (healthy, request, tenant) =>
      hasToken(request) ? invalidToken('Invalid Compact JWS', request, tenant) : healthy(),
  },
}
