import { expect, test } from 'vitest'
import type { Facts } from '@/lib/flow/facts'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { newTrace } from '@/lib/flow/trace-edit'
import { exportTarget } from './target'

const from = { computed: 'test' }

function trace(facts: Facts, settings: Partial<Settings> = {}): Trace {
  return { ...newTrace(' https://mcp.acme.dev/mcp ', defaultSettings(settings), 0), facts }
}

const loggedIn: Facts = {
  access: { value: 'protected', from },
  issuer: { value: 'https://auth.acme.dev', from },
  serverMetadata: { value: { token_endpoint: 'https://auth.acme.dev/token' }, from },
  resource: { value: 'https://mcp.acme.dev/mcp', from },
  accessToken: { value: 's3cret', from },
  refreshToken: { value: 'r3fresh', from },
  expiresAt: { value: '2026-11-20T12:00:00Z', from },
  client: {
    value: {
      clientId: 'dyn-1',
      clientSecret: null,
      authMethod: 'none',
      via: 'dynamic',
      issuer: 'https://auth.acme.dev',
    },
    from,
  },
}

const auth = (...args: Parameters<typeof exportTarget>) => exportTarget(...args).servers[0]?.auth

test('the client signs in by itself unless another way is chosen', () => {
  const target = exportTarget(trace(loggedIn))
  expect(target).toMatchObject({ secret: 'oauth', os: 'linux' })
  expect(target.servers[0]).toMatchObject({
    name: 'acme',
    url: 'https://mcp.acme.dev/mcp',
    transport: 'streamable-http',
    auth: { kind: 'oauth', clientId: null, hasSecret: false, issuer: 'https://auth.acme.dev' },
  })
})

test('a token leaves the trace only for inline', () => {
  for (const secret of ['oauth', 'prompt', 'helper', 'environment'] as const) {
    const text = JSON.stringify(exportTarget(trace(loggedIn), { secret }))
    expect(text).not.toMatch(/s3cret|r3fresh/)
  }
  expect(auth(trace(loggedIn), { secret: 'inline' })).toMatchObject({
    header: 'Authorization',
    prefix: 'Bearer ',
    token: 's3cret',
    refreshToken: 'r3fresh',
    expiresAt: '2026-11-20T12:00:00Z',
    refresh: { tokenEndpoint: 'https://auth.acme.dev/token', clientId: 'dyn-1' },
  })
})

test('a pre-registered client is named, with the port of its redirect URI', () => {
  const known = trace({}, { clientId: 'mine', clientSecret: 'x', scope: 'read' })
  expect(auth(known)).toMatchObject({
    kind: 'oauth',
    clientId: 'mine',
    hasSecret: true,
    scope: 'read',
    callbackPort: 8085,
  })
})

test('credentials that the person brought along become headers', () => {
  const target = exportTarget(
    trace(loggedIn, {
      headers: [
        ['Authorization', 'Token token=abc'],
        ['X-Region', 'eu'],
        ['DD_APPLICATION_KEY', 'k'],
        ['Accept', 'text/html'],
      ],
    }),
    { secret: 'inline' },
  )
  expect(target.servers[0]?.headers).toEqual([['X-Region', 'eu']])
  expect(target.servers[0]?.auth).toMatchObject({
    header: 'Authorization',
    prefix: 'Token token=',
    token: 'abc',
    also: [{ header: 'DD_APPLICATION_KEY', prefix: '', token: 'k' }],
  })
  const typed = trace({}, { accessToken: 't0k' })
  expect(auth(typed, { secret: 'environment' })).toMatchObject({ prefix: 'Bearer ', token: null })
})

test('an open server needs nothing, a protected one without OAuth its own scheme', () => {
  expect(auth(trace({ access: { value: 'open', from } }))).toBeNull()
  const basic = {
    scheme: 'Basic',
    token68: null,
    parameters: [],
    at: { header: 0, start: 0, end: 5 },
  }
  const facts: Facts = {
    access: { value: 'protected', from },
    challenges: { value: [basic], from },
  }
  expect(auth(trace(facts))).toMatchObject({ kind: 'header', prefix: 'Basic ' })
})
