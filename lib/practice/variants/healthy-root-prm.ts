import type { Fault } from '../fault'
import { resourceMetadata } from '../resource/resource-metadata'

export const healthyRootPrm: Fault = {
  id: 'healthy-root-prm',
  title: 'A host of its own, whose root has the resource metadata too.',
  rule: null,
  options: { host: 'own' },
  at: {
    'root-resource-metadata': (_healthy, request, tenant) => resourceMetadata(request, tenant),
  },
}
