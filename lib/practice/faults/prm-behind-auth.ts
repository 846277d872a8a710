import type { Fault } from '../fault'
import { hasToken } from '../request'
import { unauthenticated } from '../resource/challenge'

export const prmBehindAuth: Fault = {
  id: 'prm-behind-auth',
  title: 'The guard in front of the whole application covers the well-known URIs, too.',
  rule: 'prm-behind-auth',
  at: {
    'resource-metadata': (healthy, request, tenant) =>
      hasToken(request) ? healthy() : unauthenticated(request, tenant),
  },
}
