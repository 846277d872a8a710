import type { Fault } from '../fault'
import { notFound } from '../reply'

export const healthyOidcOnly: Fault = {
  id: 'healthy-oidc-only',
  title: 'The authorization server publishes OpenID Connect Discovery and nothing else.',
  rule: null,
  at: { 'server-metadata': notFound },
}
