import type { Fault } from '../fault'

export const prmResourceMismatchPath: Fault = {
  id: 'prm-resource-mismatch-path',
  title: 'The resource is the base URL of the server instead of its endpoint.',
  rule: 'prm-resource-mismatch-path',
  options: { resource: (url) => url.replace(/\/mcp$/, '') },
}
