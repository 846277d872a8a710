import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import type { Report } from '@/lib/report/report'
import { listen } from './listen'
import { sharedMetadata } from './shared-metadata'
import { runCli } from './testing'

/** Several MCP servers of one authorization server, at `/a/mcp`, `/b/mcp` and so on. */
async function tenants(metadataStatus = () => 200) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(url)
    const origin = `http://${request.headers.host}`
    const json = (status: number, body: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body))
    const tenant = /^\/\.well-known\/oauth-protected-resource(\/.*)/.exec(url)?.[1]
    if (tenant) {
      return json(200, { resource: origin + tenant, authorization_servers: [`${origin}/as`] })
    }
    if (url === '/.well-known/oauth-authorization-server/as') {
      return json(metadataStatus(), {
        issuer: `${origin}/as`,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      })
    }
    const pointer = `${origin}/.well-known/oauth-protected-resource${url}`
    const header = { 'www-authenticate': `Bearer resource_metadata="${pointer}"` }
    json(401, {}, url.endsWith('/mcp') ? header : {})
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const urls = ['a', 'b', 'c', 'd'].map((name) => `http://127.0.0.1:${port}/${name}/mcp`)
  return { urls, asked: (path: string) => asked.filter((url) => url === path).length }
}

const document = '/.well-known/oauth-authorization-server/as'
const flags = ['--json', '--quiet', '--mode', 'conforming']

async function check(urls: readonly string[]): Promise<Report[]> {
  const { out } = await runCli(['check', ...urls, ...flags])
  return out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

test('an authorization server is asked once per run, and every other trace says where its answer is from', async () => {
  const { urls, asked } = await tenants()
  const reports = await check(urls)
  expect(asked(document)).toBe(1)
  const found = reports.map(({ trace }) =>
    trace.exchanges.find(({ request }) => request.url.endsWith(document)),
  )
  expect(found.every((exchange) => exchange?.response?.status === 200)).toBe(true)
  const sent = found.filter((exchange) => !exchange?.reused)
  expect(sent).toHaveLength(1)
  for (const exchange of found.filter((one) => one?.reused)) {
    expect(exchange?.reused?.server).toBe(urls[found.indexOf(sent[0])])
    expect(exchange?.response).toEqual(sent[0]?.response)
    expect(exchange?.timings).toEqual(sent[0]?.timings)
    expect(Date.parse(exchange?.reused?.sentAt ?? '')).toBeLessThanOrEqual(Date.now())
  }
  // Shared or not, the findings are the same.
  const ids = ({ findings }: Report) => findings.map(({ rule }) => rule)
  for (const [index, url] of urls.entries()) {
    const [alone] = await check([url])
    expect(ids(reports[index] as Report)).toEqual(ids(alone as Report))
  }
  expect(asked(document)).toBe(1 + urls.length)
})

test('an answer that may be another in a moment is asked for again', async () => {
  let busy = 2
  const { urls, asked } = await tenants(() => (busy-- > 0 ? 503 : 200))
  const reports = await check(urls)
  expect(asked(document)).toBeGreaterThanOrEqual(3)
  const statuses = reports.map(
    ({ trace }) =>
      trace.exchanges.find(({ request }) => request.url.endsWith(document))?.response?.status,
  )
  expect(statuses.toSorted()).toEqual([200, 200, 503, 503])
})

test('only metadata is shared: equal path and headers, GET, without a body', async () => {
  let sent = 0
  const shared = sharedMetadata(async () => {
    sent++
    const response = { status: 200, statusText: '', httpVersion: '1.1', headers: [] }
    const rest = { body: '{}', bodyBytes: 2, truncated: null }
    return {
      response: { ...response, ...rest },
      timings: { total: 1 },
      remoteAddress: null,
      tls: null,
    }
  }, Date.now)
  const ask = async (url: string, more: object = {}) => {
    const before = sent
    await shared('x')({ method: 'GET', url, headers: [], body: null, ...more })
    return sent > before
  }
  const url = 'https://as.example/.well-known/openid-configuration'
  expect(await ask(url)).toBe(true)
  expect(await ask(url)).toBe(false)
  expect(await ask(url, { headers: [['Accept', 'x']] })).toBe(true)
  expect(await ask(url, { method: 'POST', body: '' })).toBe(true)
  expect(await ask(`${url}?tenant=b`)).toBe(true)
  expect(await ask(`${url}/tenant`)).toBe(true)
  const resource = 'https://as.example/.well-known/oauth-protected-resource'
  expect(await ask(resource)).toBe(true)
  expect(await ask(resource)).toBe(true)
})

test('what is remembered does not grow without end', async () => {
  const body = 'x'.repeat(1024 * 1024)
  const sent: string[] = []
  const shared = sharedMetadata(async ({ url }) => {
    sent.push(url)
    const response = { status: 200, statusText: '', httpVersion: '1.1', headers: [], body }
    return {
      response: { ...response, bodyBytes: body.length, truncated: null },
      timings: { total: 1 },
      remoteAddress: null,
      tls: null,
    }
  }, Date.now)
  const url = (host: number) => `https://${host}.example/.well-known/openid-configuration`
  const ask = (host: number) =>
    shared('x')({ method: 'GET', url: url(host), headers: [], body: null })
  for (let host = 0; host < 20; host++) await ask(host)
  await ask(19)
  await ask(0)
  expect(sent).toHaveLength(21)
  expect(sent.at(-1)).toBe(url(0))
})
