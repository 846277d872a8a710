import type { Fault } from '../fault'

export const prmInternalHostOrPortLeak: Fault = {
  id: 'prm-internal-host-or-port-leak',
  title: 'The resource is the name that the server has inside its cluster.',
  rule: 'prm-internal-host-or-port-leak',
  options: { resource: () => 'http://notes-mcp.default.svc.cluster.local:8080/mcp' },
}
