import type { Fault } from '../fault'

export const prmResourceTrailingSlash: Fault = {
  id: 'prm-resource-trailing-slash',
  title: 'A URL library added a slash to the resource.',
  rule: 'prm-resource-trailing-slash',
  options: { resource: (url) => `${url}/` },
}
