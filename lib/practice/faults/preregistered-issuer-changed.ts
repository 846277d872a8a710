import type { Fault } from '../fault'

export const preregisteredIssuerChanged: Fault = {
  id: 'preregistered-issuer-changed',
  title:
    'The server has moved to another authorization server, which knows none of the old clients.',
  rule: 'preregistered-issuer-changed',
  shownBy: 'pre-registered',
  options: { authorizationServer: 'elsewhere', registration: ['metadata-document', 'dynamic'] },
}
