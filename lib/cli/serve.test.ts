import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pack } from '@/lib/dev/pack.mjs'
import { listen } from './listen'
import { type Served, servePage } from './serve'

const large = 'export const x = 1\n'.repeat(100)

let folder: string
let served: Served

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'))
  const files = {
    'index.html': '<script>start()</script>',
    'callback.html': '<p>callback</p>',
    '404.html': '<p>nothing here</p>',
    'rules/dcr-status.html': '<p>rule</p>',
    '_next/static/chunks/a-1.js': 'export {}',
    '_next/static/chunks/large-1.js': large,
  }
  writeFileSync(join(folder, '..', 'outside.txt'), 'outside')
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  const policy = { local: true, hosts: [] }
  pack(folder, `${folder}.pack`)
  served = await servePage({ port: 0, host: '127.0.0.1', page: `${folder}.pack`, policy })
})

afterAll(async () => {
  await served.close()
  rmSync(folder, { recursive: true })
  rmSync(`${folder}.pack`)
})

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: string
}

/** `fetch` would tidy the path up and set Host itself. */
function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: object; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port: served.port, path, method, headers: { ...headers } }
    const sent = request(options, (message) => {
      let text = ''
      message.setEncoding('utf8').on('data', (chunk) => {
        text += chunk
      })
      message.on('end', () =>
        resolve({ status: message.statusCode ?? 0, headers: message.headers, body: text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

test('the address to open says localhost', () => {
  expect(served.url).toBe(`http://localhost:${served.port}/`)
})

test('the page comes with a policy that knows its inline script', async () => {
  const { status, headers } = await ask('/?server=x')
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  const hash = createHash('sha256').update('start()').digest('base64')
  expect(headers['content-security-policy']).toContain(`script-src 'self' 'sha256-${hash}'`)
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  expect(headers['referrer-policy']).toBe('no-referrer')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['permissions-policy']).toContain('camera=()')
})

test.each([
  ['/callback?code=c&state=s', '<p>callback</p>'],
  ['/rules/dcr-status', '<p>rule</p>'],
  ['/rules/dcr-status/', '<p>rule</p>'],
  ['/rules/dcr-status.html', '<p>rule</p>'],
])('%s is found', async (path, body) => {
  expect(await ask(path)).toMatchObject({ status: 200, body })
})

test('hashed files are kept for ever, pages are asked for again', async () => {
  const script = await ask('/_next/static/chunks/a-1.js')
  expect(script.headers['cache-control']).toContain('immutable')
  expect(script.headers['content-type']).toContain('javascript')
  // A worker has no other policy than that of its script.
  expect(script.headers['content-security-policy']).toContain("script-src 'self'; style-src")
  const page = await ask('/')
  expect(page.headers['cache-control']).toBe('no-cache')
  const again = await ask('/', { headers: { 'if-none-match': page.headers.etag } })
  expect(again).toMatchObject({ status: 304, body: '' })
})

test.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/rules/..%5c..%5coutside.txt',
  '//etc/passwd',
  '/%',
  '/nothing',
  '/404',
])('%s is not found', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404, body: '<p>nothing here</p>' })
})

test('what is large goes out compressed to those who can read it', async () => {
  const plain = await ask('/_next/static/chunks/large-1.js')
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect(plain.body).toBe(large)
  const headers = { 'accept-encoding': 'gzip, br' }
  const small = await ask('/_next/static/chunks/large-1.js', { headers })
  expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' })
  expect(Number(small.headers['content-length'])).toBeLessThan(large.length / 10)
  expect(small.headers.etag).not.toBe(plain.headers.etag)
})

test('a foreign name in Host gets nothing', async () => {
  const { status, body } = await ask('/', { headers: { host: 'rebound.example' } })
  expect(status).toBe(421)
  expect(body).not.toContain('start()')
})

test('only reading is allowed beside the relay', async () => {
  expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 })
  expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' })
})

test('the relay answers its own page and nobody else', async () => {
  const target = createServer((_, response) => response.end('hello'))
  const port = await listen(target, 0, '127.0.0.1')
  const call = (site: string) =>
    ask('/api/relay', {
      method: 'POST',
      headers: {
        host: `localhost:${served.port}`,
        'content-type': 'application/json',
        'sec-fetch-site': site,
      },
      body: JSON.stringify({ method: 'GET', url: `http://127.0.0.1:${port}/`, headers: [] }),
    })
  const own = await call('same-origin')
  expect(own.headers['content-type']).toBe('application/json')
  expect(JSON.parse(own.body)).toMatchObject({ ok: true, answer: { response: { body: 'hello' } } })
  expect((await call('cross-site')).status).toBe(403)
  target.close()
})
