import type { Fault } from '../fault'
import { notFound } from '../reply'

export const healthyOpen: Fault = {
  id: 'healthy-open',
  title: 'Needs no token and says nothing about authorization.',
  rule: null,
  options: { protects: 'nothing' },
  at: {
    'resource-metadata': notFound,
    'server-metadata': notFound,
    'openid-configuration': notFound,
  },
}
