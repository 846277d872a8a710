import type { Fault } from '../fault'

export const unreachableRefused: Fault = {
  id: 'unreachable-refused',
  title: 'Nobody listens at the port.',
  rule: 'unreachable-refused',
  address: () => 'http://localhost:1/mcp',
}
