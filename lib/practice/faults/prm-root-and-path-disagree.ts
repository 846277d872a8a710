import type { Fault } from '../fault'
import { mapJson } from '../reply'
import { resourceMetadata } from '../resource/resource-metadata'

export const prmRootAndPathDisagree: Fault = {
  id: 'prm-root-and-path-disagree',
  title: 'The root of the host names the origin as the resource, the endpoint names itself.',
  rule: 'prm-root-and-path-disagree',
  options: { host: 'own' },
  at: {
    'root-resource-metadata': (_healthy, request, tenant) =>
      mapJson(resourceMetadata(request, tenant), (document) => ({
        ...document,
        resource: tenant.urls.base,
      })),
  },
}
