import type { Fault } from '../fault'
import { authorizationServer } from '../protection/authorization-server'
import { policy } from '../protection/people'

export const healthyProxyOauth: Fault = {
  id: 'healthy-proxy-oauth',
  title: 'Whoever signs in at its own authorization server is a writer.',
  rule: null,
  options: { protection: authorizationServer(['reader', 'writer']), policy },
}
