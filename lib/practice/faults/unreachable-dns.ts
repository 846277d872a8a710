import type { Fault } from '../fault'

export const unreachableDns: Fault = {
  id: 'unreachable-dns',
  title: 'The name of the host has no address any more.',
  rule: 'unreachable-dns',
  address: () => 'http://notes.practice.invalid/mcp',
}
