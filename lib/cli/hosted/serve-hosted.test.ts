import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { startPractice } from '@/lib/practice/serve'
import { get, serve } from '@/lib/relay/__fixtures__/servers'
import { readConfig } from './config'
import { createLog } from './log'
import { serveHosted } from './serve-hosted'
import { runHosted } from './testing/hosted'
import { packedPage } from './testing/page'

const local = { reach: { local: true } }

test('the page goes out under a strict policy and knows where its metadata document is', async () => {
  const { ask } = await runHosted()
  const { status, headers, body } = await ask('/')
  expect(status).toBe(200)
  expect(body).toContain(
    '<head><meta name="client-metadata-url" content="https://inspector.example/client-metadata.json">',
  )
  expect(headers).toMatchObject({
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'strict-transport-security': 'max-age=31536000',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  })
  const again = await ask('/', { headers: { 'if-none-match': String(headers.etag) } })
  expect(again.status).toBe(304)
  expect((await ask('/callback')).body).toContain('<p>callback</p>')
  expect((await ask('/nothing')).status).toBe(404)
})

test('a document is compressed with what was put into it', async () => {
  const { port } = await runHosted({ INSPECTOR_PUBLIC_URL: 'http://localhost' })
  const headers = { 'accept-encoding': 'gzip, br' }
  const answer = await fetch(`http://localhost:${port}/`, { headers })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('etag')).toMatch(/-br"$/)
  expect(await answer.text()).toContain('<meta name="client-metadata-url"')
})

test('the client metadata document names itself and the callback', async () => {
  const { ask } = await runHosted({ INSPECTOR_PUBLIC_URL: 'https://tools.example/inspector' })
  const { headers, body } = await ask('/inspector/client-metadata.json')
  expect(headers['content-type']).toBe('application/json')
  expect(JSON.parse(body)).toEqual({
    client_id: 'https://tools.example/inspector/client-metadata.json',
    client_name: 'MCP Auth Inspector',
    redirect_uris: ['https://tools.example/inspector/callback'],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: 'web',
  })
})

test('under a base path nothing else is served, and probes stay where they are', async () => {
  const { ask, relay } = await runHosted({
    INSPECTOR_PUBLIC_URL: 'https://tools.example/inspector',
  })
  expect((await ask('/inspector')).status).toBe(200)
  expect((await ask('/inspector/callback')).body).toContain('<p>callback</p>')
  expect((await ask('/inspector/_next/static/a.js')).status).toBe(200)
  expect((await ask('/')).status).toBe(404)
  expect((await ask('/inspectorial')).status).toBe(404)
  expect((await ask('/api/relay', { method: 'POST' })).status).toBe(404)
  expect((await ask('/healthz')).status).toBe(200)
  expect((await relay({})).status).toBe(400)
})

test('a page that was built for another path is refused at the start', async () => {
  const config = readConfig({ INSPECTOR_PUBLIC_URL: 'https://tools.example/inspector' })
  const starting = serveHosted({ config, page: packedPage(), log: createLog(() => {}, Date.now) })
  await expect(starting).rejects.toThrow('Build it with INSPECTOR_BASE_PATH=/inspector')
})

test('a foreign name gets nothing but the health', async () => {
  const { ask } = await runHosted({ INSPECTOR_HOSTS: 'other.example' })
  const foreign = { headers: { host: '10.0.0.7:8080' } }
  expect((await ask('/', foreign)).status).toBe(421)
  expect((await ask('/client-metadata.json', foreign)).status).toBe(421)
  expect(await ask('/healthz', foreign)).toMatchObject({ status: 200, body: 'ok\n' })
  expect((await ask('/', { headers: { host: 'localhost' } })).status).toBe(421)
  expect((await ask('/', { headers: { host: 'other.example' } })).status).toBe(200)
})

test('the practice server on loopback is out of reach, and so is plain http', async () => {
  const practice = await startPractice({ port: 0 })
  const { relay } = await runHosted()
  const secure = practice.url.replace('http:', 'https:')
  for (const url of [practice.url, secure, secure.replace('localhost', '127.0.0.1')]) {
    const { status, body } = await relay(get(url))
    expect(status).toBe(200)
    expect(JSON.parse(body)).toMatchObject({ ok: false, failure: { code: 'address-forbidden' } })
  }
  await practice.close()
})

test('the relay answers its own page and nobody else', async () => {
  const { relay } = await runHosted({}, local)
  const origin = await serve((_request, response) => response.end('hello'))
  expect(JSON.parse((await relay(get(origin))).body)).toMatchObject({ ok: true })
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  expect((await relay(get(origin), foreign)).status).toBe(403)
})

test('limits count the client behind the proxy, and only behind a proxy of ours', async () => {
  const origin = await serve((_request, response) => response.end())
  const env = { INSPECTOR_REQUESTS_PER_MINUTE: '2' }
  const now = () => 600_000
  const trusting = await runHosted(
    { ...env, INSPECTOR_TRUSTED_PROXIES: 'loopback' },
    { ...local, now },
  )
  const from = (server: typeof trusting, address: string) =>
    server.relay(get(origin), { 'x-forwarded-for': address }).then(({ status }) => status)
  expect([
    await from(trusting, '203.0.113.1'),
    await from(trusting, '203.0.113.1'),
    await from(trusting, '203.0.113.1'),
    await from(trusting, '203.0.113.2'),
  ]).toEqual([200, 200, 429, 200])

  const plain = await runHosted(env, { ...local, now })
  expect([
    await from(plain, '203.0.113.1'),
    await from(plain, '203.0.113.2'),
    await from(plain, '203.0.113.3'),
  ]).toEqual([200, 200, 429])
  const warnings = plain.lines.filter((line) => line.includes('untrusted-proxy'))
  expect(warnings).toHaveLength(1)
})

test('metrics are there for who has the token', async () => {
  const closed = await runHosted()
  expect((await closed.ask('/metrics')).status).toBe(404)

  const token = 'a-token-of-some-length'
  const { ask, relay } = await runHosted({ INSPECTOR_METRICS_TOKEN: token }, local)
  expect((await ask('/metrics')).status).toBe(401)
  expect((await ask('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(401)
  const origin = await serve((_request, response) => response.end())
  await relay(get(origin))
  await relay(get('http://127.0.0.1:1/'))
  await relay({}, { 'sec-fetch-site': 'cross-site' })
  const headers = { authorization: `Bearer ${token}`, host: '10.0.0.7:8080' }
  const { status, body } = await ask('/metrics', { headers })
  expect(status).toBe(200)
  expect(body).toContain('inspector_relayed_total{outcome="answered"} 1\n')
  expect(body).toContain('inspector_relayed_total{outcome="refused"} 1\n')
  expect(body).toContain('inspector_refusals_total{reason="foreign-origin"} 1\n')
  expect(body).toContain('inspector_requests_total{route="relay",status="200"} 2\n')
  expect(body).toContain('inspector_in_flight 0\n')
})

test('log and metrics hold no query, header, body or path of anybody', async () => {
  const token = 'a-token-of-some-length'
  const { ask, relay, lines } = await runHosted({ INSPECTOR_METRICS_TOKEN: token }, local)
  const origin = await serve((_request, response) =>
    response.writeHead(401, { 'set-cookie': 'secret-cookie' }).end('secret-answer'),
  )
  await ask('/callback?code=secret-code&state=secret-state')
  await ask('/secret-path', { headers: { cookie: 'secret-cookie' } })
  await relay(
    get(`${origin}/secret-path?token=secret-query`, {
      method: 'POST',
      headers: [['Authorization', 'Bearer secret-token']],
      body: 'client_secret=secret-body',
    }),
  )
  await relay(get('http://user:secret-password@127.0.0.1:1/'))
  const { body } = await ask('/metrics', { headers: { authorization: `Bearer ${token}` } })
  await expect.poll(() => lines.filter((line) => line.includes('"request"')).length).toBe(4)
  const written = lines.join('') + body
  expect(written).not.toMatch(/secret|callback|\?|127\.0\.0\.1"|token-of/)
  const relayed = lines.map((line) => JSON.parse(line)).find(({ event }) => event === 'relayed')
  expect(relayed).toEqual({
    time: expect.stringMatching(/^\d{4}-.*Z$/),
    level: 'info',
    event: 'relayed',
    method: 'POST',
    host: new URL(origin).host,
    status: 401,
    ms: expect.any(Number),
    code: null,
  })
})

test('a Redis out of reach is told without its password, and stops nobody', async () => {
  const env = { REDIS_URL: 'redis://:hunter2@127.0.0.1:1', INSPECTOR_REQUESTS_PER_MINUTE: '1' }
  const { relay, lines } = await runHosted(env, { ...local, now: () => 600_000 })
  const origin = await serve((_request, response) => response.end())
  expect((await relay(get(origin))).status).toBe(200)
  expect((await relay(get(origin))).status).toBe(429)
  await expect.poll(() => lines.join('')).toContain('"event":"redis","state":"unreachable"')
  expect(lines.join('')).not.toContain('hunter2')
})

test('connections beyond the limit are closed', async () => {
  const { ask, port } = await runHosted({ INSPECTOR_CONNECTIONS: '2' })
  const idle = [connect(port, '127.0.0.1'), connect(port, '127.0.0.1')]
  await Promise.all(idle.map((socket) => once(socket, 'connect')))
  await expect(ask('/healthz')).rejects.toThrow()
  for (const socket of idle) socket.destroy()
  await expect
    .poll(() =>
      ask('/healthz').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200)
})
