import { without } from '../document'
import type { Fault } from '../fault'

export const prmAuthorizationServersMissing: Fault = {
  id: 'prm-authorization-servers-missing',
  title: 'The resource metadata names no authorization server.',
  rule: 'prm-authorization-servers-missing',
  resourceMetadata: (document) => without(document, 'authorization_servers'),
}
