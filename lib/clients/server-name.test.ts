import { expect, test } from 'vitest'
import { ownerDomain, serverName } from './server-name'

test.each([
  ['https://mcp.acme.dev/mcp', 'acme'],
  ['https://acme.dev/mcp', 'acme'],
  ['https://api.acme.co.uk/mcp', 'acme'],
  ['https://tenant.chronosphere.io/api/mcp/mcp', 'chronosphere'],
  ['https://docs.chronosphere.io/mcp', 'chronosphere-docs'],
  ['https://acme.azure-api.net/mcp', 'acme'],
  ['https://acme-mcp.vercel.app/sse', 'acme-mcp'],
  ['https://api.githubcopilot.com/mcp/', 'github'],
  ['https://mcp.grafana.com/mcp', 'grafana'],
  ['http://localhost:2885/healthy/mcp', 'healthy'],
  ['http://127.0.0.1:3000/mcp', 'local'],
  ['http://[::1]:3000/v1/sse', 'local'],
  ['https://mcp/mcp', 'mcp'],
  ['acme', 'server'],
])('%s is called %s', (url, name) => {
  expect(serverName(url)).toBe(name)
})

test('the domain of the owner', () => {
  expect(ownerDomain('mcp.acme.co.uk')).toBe('acme.co.uk')
  expect(ownerDomain('mcp.acme.dev')).toBe('acme.dev')
  expect(ownerDomain('localhost')).toBe('localhost')
})
