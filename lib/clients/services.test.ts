import { expect, test } from 'vitest'
import { serviceValue } from './service'
import { serviceFor, services } from './services'

test.each([
  ['https://mcp.honeycomb.io/mcp', 'honeycomb'],
  ['https://mcp.eu1.honeycomb.io/mcp', 'honeycomb'],
  ['https://API.GitHubCopilot.com/mcp/', 'github'],
  ['https://mcp.us5.datadoghq.com/api/unstable/mcp-server/mcp', 'datadog'],
  ['https://bindings.mcp.cloudflare.com/mcp', 'cloudflare'],
  ['https://contoso.azure-api.net/things/mcp', 'azure-api-management'],
  ['https://mcp.linear.app./mcp', 'linear'],
  ['https://evil-honeycomb.io/mcp', null],
  ['https://honeycomb.io.evil.example/mcp', null],
  ['https://evil.example/?u=mcp.honeycomb.io', null],
  ['https://mcp.honeycomb.io@evil.example/mcp', null],
  ['ftp://mcp.honeycomb.io/mcp', null],
  ['not a URL', null],
])('%s is run by %s', (url, id) => {
  expect(serviceFor(url)?.id ?? null).toBe(id)
})

function sent(id: string, ...pasted: string[][]): [string, string][] {
  const headers = services.find((service) => service.id === id)?.headers ?? []
  return headers.map((header, index) => [header.name, serviceValue(header, pasted[index] ?? [])])
}

test('each scheme is written as the service wants it', () => {
  expect(sent('honeycomb', ['hcxmk_1', ' s3cret '])).toEqual([
    ['Authorization', 'Bearer hcxmk_1:s3cret'],
  ])
  expect(sent('sentry', ['t'])).toEqual([['Authorization', 'Sentry-Bearer t']])
  expect(sent('pagerduty', ['t'])).toEqual([['Authorization', 'Token token=t']])
  expect(sent('atlassian', ['ann@example.com', 'tök'])).toEqual([
    ['Authorization', `Basic ${Buffer.from('ann@example.com:tök').toString('base64')}`],
  ])
  expect(sent('datadog', ['a'], ['b'])).toEqual([
    ['DD_API_KEY', 'a'],
    ['DD_APPLICATION_KEY', 'b'],
  ])
  expect(sent('notion')).toEqual([])
})

test('every service is found by its own address, and by no other', () => {
  for (const service of services) {
    if (service.url) expect(serviceFor(service.url)?.id).toBe(service.id)
  }
  expect(new Set(services.map((service) => service.id)).size).toBe(services.length)
})
