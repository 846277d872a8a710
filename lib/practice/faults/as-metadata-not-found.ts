import type { Fault } from '../fault'
import { notFound } from '../reply'

export const asMetadataNotFound: Fault = {
  id: 'as-metadata-not-found',
  title: 'The authorization server publishes no metadata at any of its places.',
  rule: 'as-metadata-not-found',
  at: { 'server-metadata': notFound, 'openid-configuration': notFound },
}
