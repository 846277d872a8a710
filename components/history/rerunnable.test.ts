import { expect, test } from 'vitest'
import { redactTrace } from '@/lib/report/redact-trace'
import { traceOf } from '@/lib/rules/testing'
import { isHidden, rerunnable } from './rerunnable'

test('what redaction took out is not sent, and named', () => {
  const trace = traceOf()
    .settings({
      clientId: 'c-1',
      clientSecret: 'a-client-secret-of-the-person',
      headers: [
        ['X-Team', 'blue'],
        ['X-Api-Key', 'k-0123456789abcdef0123456789'],
      ],
    })
    .build()
  const own = { redirectUri: 'http://localhost:2884/callback' }
  const { settings, missing } = rerunnable(redactTrace(trace).settings, own)
  expect(settings).toEqual({
    ...trace.settings,
    ...own,
    clientSecret: null,
    headers: [['X-Team', 'blue']],
  })
  expect(missing).toEqual(['client secret', 'value of a header'])
})

test('settings with everything in them are run as they were', () => {
  const { settings } = traceOf().build()
  expect(rerunnable(settings, { redirectUri: settings.redirectUri })).toEqual({
    settings,
    missing: [],
  })
  expect(isHidden('https://mcp.example/mcp?api_key=%5Bhidden%20%2312345678%5D')).toBe(true)
})
