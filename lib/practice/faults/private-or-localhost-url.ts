import type { Fault } from '../fault'

export const privateOrLocalhostUrl: Fault = {
  id: 'private-or-localhost-url',
  title: 'The address is a name that only the company network knows.',
  rule: 'private-or-localhost-url',
  address: () => 'http://mcp.notes.internal/mcp',
}
