import { expect, test } from 'vitest'
import { UsageError } from '../exit'
import { readConfig } from './config'

const least = { INSPECTOR_PUBLIC_URL: 'https://inspector.example/' }

function complaint(env: Record<string, string>): string {
  try {
    readConfig(env)
    return 'accepted'
  } catch (error) {
    if (error instanceof UsageError) return error.message
    throw error
  }
}

test('one variable is enough', () => {
  expect(readConfig(least)).toEqual({
    publicUrl: 'https://inspector.example',
    hosts: ['inspector.example'],
    basePath: '',
    port: 8080,
    host: '0.0.0.0',
    proxies: [],
    redisUrl: null,
    metricsToken: null,
    limits: { requestsPerMinute: 300, registrationsPerHour: 60, atOncePerAddress: 12, atOnce: 200 },
    connections: 2_000,
    drainMs: 0,
    shutdownMs: 20_000,
  })
})

test('all of them are read', () => {
  const config = readConfig({
    INSPECTOR_PUBLIC_URL: 'https://tools.example/mcp/inspector/',
    INSPECTOR_HOSTS: 'Inspector.internal, b.example',
    INSPECTOR_BASE_PATH: '/',
    INSPECTOR_TRUSTED_PROXIES: 'loopback, 10.1.0.0/16, 203.0.113.7',
    INSPECTOR_METRICS_TOKEN: '0123456789abcdef',
    INSPECTOR_REQUESTS_PER_MINUTE: '10',
    INSPECTOR_REGISTRATIONS_PER_HOUR: '20',
    INSPECTOR_AT_ONCE_PER_ADDRESS: '30',
    INSPECTOR_AT_ONCE: '40',
    INSPECTOR_CONNECTIONS: '50',
    INSPECTOR_DRAIN_SECONDS: '5',
    INSPECTOR_SHUTDOWN_SECONDS: '0',
    PORT: '3000',
    HOST: '::',
    REDIS_URL: 'rediss://:secret@redis.example:6380/2',
    PATH: '/usr/bin',
  })
  expect(config).toMatchObject({
    publicUrl: 'https://tools.example/mcp/inspector',
    hosts: ['tools.example', 'inspector.internal', 'b.example'],
    basePath: '',
    port: 3000,
    host: '::',
    redisUrl: 'rediss://:secret@redis.example:6380/2',
    metricsToken: '0123456789abcdef',
    limits: { requestsPerMinute: 10, registrationsPerHour: 20, atOncePerAddress: 30, atOnce: 40 },
    connections: 50,
    drainMs: 5_000,
    shutdownMs: 0,
  })
  expect(config.proxies).toHaveLength(4)
})

test('the path of the public URL is the base path, unless a proxy takes it off', () => {
  const env = { INSPECTOR_PUBLIC_URL: 'https://tools.example/mcp/inspector' }
  expect(readConfig(env).basePath).toBe('/mcp/inspector')
  expect(readConfig({ ...env, INSPECTOR_BASE_PATH: 'inspector/' }).basePath).toBe('/inspector')
})

test('plain http is for trying it out on loopback', () => {
  const env = { INSPECTOR_PUBLIC_URL: 'http://localhost:8080' }
  expect(readConfig(env)).toMatchObject({ publicUrl: 'http://localhost:8080' })
})

test.each([
  [{}, 'INSPECTOR_PUBLIC_URL is missing'],
  [{ INSPECTOR_PUBLIC_URL: '' }, 'INSPECTOR_PUBLIC_URL is missing'],
  [{ INSPECTOR_PUBLIC_URL: 'inspector.example' }, 'INSPECTOR_PUBLIC_URL takes a URL such as'],
  [{ INSPECTOR_PUBLIC_URL: 'http://inspector.example' }, 'takes an https URL'],
  [{ INSPECTOR_PUBLIC_URL: 'ftp://inspector.example' }, 'takes an https URL'],
  [{ INSPECTOR_PUBLIC_URL: 'https://a.example/?x=1' }, 'without query and fragment'],
  [{ INSPECTOR_PUBLIC_URL: 'https://a.example/#x' }, 'without query and fragment'],
  [{ INSPECTOR_PUBLIC_URL: 'https://user:secret@a.example' }, 'without user name and password'],
  [{ INSPECTOR_PUBLIC_URL: 'https://a.example/a%20b' }, 'has a path that cannot be served'],
  [{ ...least, INSPECTOR_BASE_PATH: '/a b' }, 'INSPECTOR_BASE_PATH takes a path'],
  [{ ...least, INSPECTOR_BASE_PATH: '/../x' }, 'INSPECTOR_BASE_PATH takes a path'],
  [{ ...least, INSPECTOR_HOSTS: 'https://b.example' }, 'INSPECTOR_HOSTS takes host names'],
  [{ ...least, INSPECTOR_HOSTS: 'b.example:8080' }, 'INSPECTOR_HOSTS takes host names'],
  [{ ...least, INSPECTOR_TRUSTED_PROXIES: '10.0.0.0/40' }, 'not "10.0.0.0/40"'],
  [{ ...least, PORT: '0' }, 'PORT takes a number from 1 to 65535; not "0".'],
  [{ ...least, PORT: 'http' }, 'PORT takes a number'],
  [{ ...least, PORT: '80a' }, 'PORT takes a number'],
  [{ ...least, HOST: 'example.com' }, 'HOST takes an IP address.'],
  [{ ...least, REDIS_URL: 'localhost:6379' }, 'REDIS_URL takes a URL that begins with redis://'],
  [{ ...least, INSPECTOR_METRICS_TOKEN: 'short' }, '16 characters or more'],
  [{ ...least, INSPECTOR_AT_ONCE: '-1' }, 'INSPECTOR_AT_ONCE takes a number from 1'],
  [{ ...least, INSPECTOR_SHUTDOWN_SECONDS: '1e3' }, 'INSPECTOR_SHUTDOWN_SECONDS takes a number'],
  [{ ...least, INSPECTOR_PUBLIC_ULR: 'x' }, 'INSPECTOR_PUBLIC_ULR is not known.'],
])('%j: %s', (env, message) => {
  expect(complaint(env as Record<string, string>)).toContain(message)
})

test('everything that is wrong is said at once', () => {
  const message = complaint({ PORT: 'x', HOST: 'y', INSPECTOR_TYPO: 'z' })
  expect(message.split('\n')).toHaveLength(5)
})

test('a secret is not repeated in a complaint', () => {
  const message = complaint({
    INSPECTOR_PUBLIC_URL: 'https://user:hunter2@a.example',
    REDIS_URL: 'hunter2@redis',
    INSPECTOR_METRICS_TOKEN: 'hunter2',
  })
  expect(message).toContain('REDIS_URL')
  expect(message).not.toContain('hunter2')
})
