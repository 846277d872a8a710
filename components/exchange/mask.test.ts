import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import { newTrace } from '@/lib/flow/trace-edit'
import { exchange } from '@/lib/http/__fixtures__/exchange'
import { masked, maskFor } from './mask'

const from = { computed: 'test' }
const settings = defaultSettings({
  clientSecret: 'p@ss word/1',
  headers: [
    ['X-Api-Key', 'key-123456'],
    ['X-Tenant', 'acme-tenant'],
  ],
})
const mask = maskFor({
  ...newTrace('https://a.dev/mcp', settings, 0),
  facts: {
    accessToken: { value: 'eyJhbGciOiJSUzI1NiJ9.payload.signature', from },
    refreshToken: { value: 'refresh-0001', from },
  },
})

test('secrets are hidden wherever they stand, also percent-encoded', () => {
  const body = `client_secret=${encodeURIComponent('p@ss word/1')}&refresh_token=refresh-0001`
  expect(mask(body)).not.toMatch(/ss%20word|refresh-0001/)
  expect(mask('Bearer eyJhbGciOiJSUzI1NiJ9.payload.signature')).toBe('Bearer eyJhbGci••••••••••••')
  expect(mask('key-123456')).toBe('••••••••••••')
  expect(mask('Basic Y2xpZW50OnBAc3Mgd29yZC8x')).not.toContain('Y2xpZW50OnBAc3Mgd29yZC8x')
})

test('what is no secret stays', () => {
  expect(mask('acme-tenant')).toBe('acme-tenant')
  expect(mask('Basic realm="x"')).toBe('Basic realm="x"')
})

test('short secrets show nothing of themselves', () => {
  expect(masked('hunter22')).not.toContain('h')
})

test('tokens of an earlier answer stay hidden after a refresh', () => {
  const answer = exchange(
    {},
    { body: '{"access_token":"first-token-0001","refresh_token":"r-0001"}' },
  )
  const trace = newTrace('https://a.dev/mcp', settings, 0)
  const hide = maskFor({ ...trace, exchanges: [answer] })
  expect(hide('first-token-0001 and r-0001')).toBe('•••••••••••• and ••••••••••••')
})
