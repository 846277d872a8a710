import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, expect, test } from 'vitest'
import { type Listening, listen } from '../../../e2e/servers/listen'
import { host } from '../__fixtures__/host'
import { createInspection } from '../create-inspection'
import { defaultSettings, type Settings } from '../settings'
import type { Trace } from '../trace'

let server: Listening | null = null
afterEach(async () => {
  await server?.close()
  server = null
})

interface Asked {
  method: string
  /** JSON-RPC method; empty for GET and OPTIONS. */
  rpc: string
}

type Answer = [status: number, headers: Record<string, string | string[]>, body?: string]

/** Runs only the challenge against a server that answers as told. */
async function challengeOf(
  answer: (asked: Asked) => Answer,
  settings: Partial<Settings> = {},
): Promise<Trace> {
  server = await listen(async (req: IncomingMessage, res: ServerResponse) => {
    let body = ''
    for await (const chunk of req) body += chunk
    const rpc = body ? String(JSON.parse(body).method) : ''
    const [status, headers, text = ''] = answer({ method: req.method ?? '', rpc })
    res.writeHead(status, headers)
    res.end(text)
  })
  const inspection = createInspection(`${server.origin}/mcp`, defaultSettings(settings), host)
  await inspection.next()
  return inspection.trace
}

const json = { 'content-type': 'application/json' }
const result = (value: unknown) => JSON.stringify({ jsonrpc: '2.0', id: 1, result: value })
const bearer = {
  'www-authenticate': 'Bearer resource_metadata="https://x.example/prm", scope="a b"',
}

test('401 is a challenge, and its parameters become facts with their place', async () => {
  const { facts } = await challengeOf(() => [401, bearer])
  expect(facts.access?.value).toBe('protected')
  expect(facts.scheme?.value).toBe('Bearer')
  expect(facts.resourceMetadataUrl).toEqual({
    value: 'https://x.example/prm',
    from: { exchange: 0, at: 'header:www-authenticate' },
  })
  expect(facts.challengedScope?.value).toBe('a b')
})

test('403 with a challenge counts as one', async () => {
  expect((await challengeOf(() => [403, bearer])).facts.access?.value).toBe('protected')
})

test('several schemes in one header and in several: the first that a token answers is taken', async () => {
  const headers = {
    'www-authenticate': ['Basic realm="x", DPoP algs="ES256"', 'Bearer scope="late"'],
  }
  const { facts } = await challengeOf(() => [401, headers])
  expect(facts.challenges?.value.map(({ scheme }) => scheme)).toEqual(['Basic', 'DPoP', 'Bearer'])
  expect(facts.scheme?.value).toBe('DPoP')
})

test('a server that answers everything without a token is open', async () => {
  const trace = await challengeOf(({ rpc }) =>
    rpc === 'tools/list' ? [200, json, result({ tools: [] })] : [200, json, result({ ok: true })],
  )
  expect(trace.facts.access?.value).toBe('open')
  expect(trace.steps[0]?.state).toBe('done')
  expect(trace.objections).toEqual([])
})

test('a server that answers initialize but not tools/list is protected', async () => {
  const trace = await challengeOf(({ rpc }) => {
    if (rpc === 'server/discover')
      return [400, json, '{"jsonrpc":"2.0","id":1,"error":{"code":-32601}}']
    return rpc === 'tools/list'
      ? [401, bearer]
      : [200, json, result({ protocolVersion: '2025-11-25' })]
  })
  expect(trace.facts.access?.value).toBe('protected')
  const asked = trace.exchanges.map((e) =>
    e.request.body ? JSON.parse(e.request.body).method : e.request.method,
  )
  expect(asked).toEqual([
    'server/discover',
    'initialize',
    'notifications/initialized',
    'tools/list',
    'GET',
    'OPTIONS',
  ])
})

test('only a tool call that was asked for shows that tools/call alone is protected', async () => {
  const answer = ({ rpc }: Asked): Answer =>
    rpc === 'tools/call' ? [401, bearer] : [200, json, result({ tools: [{ name: 'one' }] })]
  expect((await challengeOf(answer)).facts.access?.value).toBe('open')
  await server?.close()
  expect((await challengeOf(answer, { toolCall: 'first' })).facts.access?.value).toBe('protected')
})

test('405 to POST and 401 to GET is the older HTTP+SSE transport', async () => {
  const { facts } = await challengeOf(({ method }) =>
    method === 'GET' ? [401, bearer] : [405, {}],
  )
  expect(facts.transport?.value).toBe('sse')
  expect(facts.access?.value).toBe('protected')
})

test.each<[string, Answer]>([
  ['a page', [200, { 'content-type': 'text/html' }, '<!doctype html>']],
  ['a bare 403', [403, json, '{}']],
  ['a server error', [500, {}, '']],
])('%s is no challenge: an objection, and a conforming client stops', async (_name, answer) => {
  const inspecting = await challengeOf(() => answer)
  expect(inspecting.facts.access?.value).toBe('refused')
  expect(inspecting.objections.map(({ code }) => code)).toEqual(['not-challenged'])
  await server?.close()
  const conforming = await challengeOf(() => answer, { mode: 'conforming' })
  expect(conforming.steps[0]?.error?.code).toBe('not-challenged')
})

test('a redirect is an exchange of its own', async () => {
  const trace = await challengeOf(({ method }) =>
    method === 'GET'
      ? [200, { 'content-type': 'text/html' }, 'log in']
      : [302, { location: '/login' }],
  )
  const [first, second] = trace.exchanges
  expect(first?.response?.status).toBe(302)
  expect(second?.redirectedFrom).toBe(0)
})

test('conforming mode asks once and looks at nothing else', async () => {
  const trace = await challengeOf(() => [401, bearer], { mode: 'conforming' })
  expect(trace.exchanges).toHaveLength(1)
})

test('nothing listens: the step fails and says what to check', async () => {
  const inspection = createInspection('http://localhost:9/mcp', defaultSettings(), host)
  await inspection.inspect()
  expect(inspection.state).toBe('failed')
  expect(inspection.trace.steps[0]?.error).toMatchObject({ code: 'unreachable' })
  expect(inspection.trace.exchanges[0]?.failure?.code).toBe('refused')
})
