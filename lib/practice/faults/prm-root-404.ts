import type { Fault } from '../fault'

export const prmRoot404: Fault = {
  id: 'prm-root-404',
  title: 'The only MCP server of its host leaves the root of the host without metadata.',
  rule: 'prm-root-404',
  options: { host: 'own' },
}
