import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import { pageUrl, readPageUrl, withoutSecrets } from './page-url'

test('a link fills the form', () => {
  const query =
    '?server=https%3A%2F%2Fmcp.acme.dev%2Fmcp&revision=2025-06-18&mode=conforming&grant=client_credentials&clientMetadataUrl=https%3A%2F%2Fa.dev%2Fc.json'
  expect(readPageUrl(query)).toEqual({
    server: 'https://mcp.acme.dev/mcp',
    settings: {
      revision: '2025-06-18',
      mode: 'conforming',
      grant: 'client_credentials',
      clientMetadataUrl: 'https://a.dev/c.json',
    },
  })
})

test('values that mean nothing are ignored', () => {
  expect(readPageUrl('?server=x&revision=2031-01-01&mode=evil&grant=__proto__')).toEqual({
    server: 'x',
    settings: {},
  })
})

test('a link says only what differs from the defaults, and reads back the same', () => {
  const server = 'https://mcp.acme.dev/mcp'
  expect(pageUrl(server, defaultSettings())).toBe(`/?server=${encodeURIComponent(server)}`)
  const settings = { mode: 'conforming', scope: '', registration: 'dynamic' } as const
  const link = pageUrl(server, defaultSettings(settings))
  expect(readPageUrl(link.slice(1))).toEqual({ server, settings })
})

test('no secret gets into a link', () => {
  const link = pageUrl(
    'https://user:pw@acme.dev/mcp?api_key=k&tenant=1',
    defaultSettings({ clientId: 'c', clientSecret: 's3cret', accessToken: 't0ken' }),
  )
  expect(link).not.toMatch(/pw|api_key|s3cret|t0ken/)
  expect(withoutSecrets('https://user:pw@acme.dev/mcp?api_key=k&tenant=1')).toBe(
    'https://acme.dev/mcp?tenant=1',
  )
})
