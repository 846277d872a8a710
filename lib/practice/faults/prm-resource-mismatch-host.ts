import type { Fault } from '../fault'

export const prmResourceMismatchHost: Fault = {
  id: 'prm-resource-mismatch-host',
  title: 'The resource is the address of the staging system.',
  rule: 'prm-resource-mismatch-host',
  options: { resource: () => 'https://staging.example.com/mcp' },
}
