import { without } from '../document'
import type { Fault } from '../fault'
import { notFound } from '../reply'
import { resourceMetadata } from '../resource/resource-metadata'

export const prmPathSuffixed404: Fault = {
  id: 'prm-path-suffixed-404',
  title: 'The metadata is only at the root of the host, although the endpoint has a path.',
  rule: 'prm-path-suffixed-404',
  options: { host: 'own' },
  challenge: (parameters) => without(parameters, 'resource_metadata'),
  at: {
    'resource-metadata': notFound,
    'root-resource-metadata': (_healthy, request, tenant) => resourceMetadata(request, tenant),
  },
}
