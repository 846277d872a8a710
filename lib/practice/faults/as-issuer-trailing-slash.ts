import type { Fault } from '../fault'

export const asIssuerTrailingSlash: Fault = {
  id: 'as-issuer-trailing-slash',
  title: 'The issuer calls itself by a slash more than the resource does.',
  rule: 'as-issuer-trailing-slash',
  options: { issuer: (url) => `${url}/` },
}
