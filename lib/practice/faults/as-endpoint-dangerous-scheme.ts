import type { Fault } from '../fault'

export const asEndpointDangerousScheme: Fault = {
  id: 'as-endpoint-dangerous-scheme',
  title: 'The authorization endpoint is a program on the machine of whoever signs in.',
  rule: 'as-endpoint-dangerous-scheme',
  serverMetadata: (document) => ({
    ...document,
    authorization_endpoint: 'file:///c:/windows/system32/calc.exe',
  }),
}
