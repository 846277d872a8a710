import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '../serve'
import { call, strictLogin } from '../testing/walk'

let practice: Practice
let token = ''
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
  token = (await strictLogin(`${practice.url}healthy/mcp`)).token.access_token
})
afterAll(() => practice.close())

const meta = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientCapabilities': {},
}

function post(message: object, headers: Record<string, string> = {}, id = 'healthy') {
  return fetch(`${practice.url}${id}/mcp`, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      Authorization: `Bearer ${token}`,
      ...headers,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...message }),
  })
}

const stateless = (method: string, params: object = {}, headers: Record<string, string> = {}) =>
  post(
    { method, params: { _meta: meta, ...params } },
    { 'MCP-Protocol-Version': '2026-07-28', 'Mcp-Method': method, ...headers },
  )

test('the stateless wire says what it is', async () => {
  const response = await stateless('server/discover')
  expect(response.status).toBe(200)
  expect((await response.json()).result).toMatchObject({
    resultType: 'complete',
    supportedVersions: ['2026-07-28', '2025-11-25', '2025-06-18', '2025-03-26'],
    capabilities: { tools: {}, resources: {}, prompts: {} },
  })
})

const version = 'io.modelcontextprotocol/protocolVersion'

test.each([
  ['a method header that says something else', { 'Mcp-Method': 'tools/call' }, {}, 400, -32020],
  [
    'a version header that says something else',
    { 'MCP-Protocol-Version': '2025-11-25' },
    {},
    400,
    -32020,
  ],
  ['capabilities that are left out', {}, { _meta: { [version]: '2026-07-28' } }, 400, -32602],
  [
    'a version nobody knows',
    { 'MCP-Protocol-Version': '1900-01-01' },
    { _meta: { ...meta, [version]: '1900-01-01' } },
    400,
    -32022,
  ],
])('%s is refused', async (_name, headers, params, status, code) => {
  const response = await stateless('tools/list', params, headers)
  expect(response.status).toBe(status)
  expect((await response.json()).error.code).toBe(code)
})

test('a tool name in the header is compared after decoding', async () => {
  const name = `=?base64?${Buffer.from('whoami').toString('base64')}?=`
  const params = { name: 'whoami', arguments: {} }
  expect((await stateless('tools/call', params, { 'Mcp-Name': name })).status).toBe(200)
  expect((await stateless('tools/call', params, { 'Mcp-Name': 'add' })).status).toBe(400)
  expect((await stateless('tools/call', params)).status).toBe(400)
})

test('an unknown method is 404 on the stateless wire, an error of the call in a session', async () => {
  const response = await stateless('no/such')
  expect(response.status).toBe(404)
  expect((await response.json()).error.code).toBe(-32601)
})

const initialize = (protocolVersion: string) => ({
  method: 'initialize',
  params: { protocolVersion, capabilities: {}, clientInfo: { name: 't', version: '1' } },
})

test.each([
  ['2025-03-26', '2025-03-26'],
  ['2025-06-18', '2025-06-18'],
  ['2025-11-25', '2025-11-25'],
  ['2030-01-01', '2025-11-25'],
])('initialize with %s is answered with %s', async (asked, answered) => {
  const response = await post(initialize(asked))
  expect((await response.json()).result.protocolVersion).toBe(answered)
  expect(response.headers.get('mcp-session-id')).toMatch(/^[\w-]{43}$/)
})

test('a session is opened, used and ended, and then not known any more', async () => {
  const opened = await post(initialize('2025-11-25'))
  const session = { 'Mcp-Session-Id': opened.headers.get('mcp-session-id') ?? '' }
  expect((await post({ method: 'notifications/initialized', id: undefined }, session)).status).toBe(
    202,
  )
  const list = await post({ method: 'tools/list' }, session)
  expect((await list.json()).result.tools).toHaveLength(5)
  expect((await (await post({ method: 'no/such' }, session)).json()).error.code).toBe(-32601)
  const headers = { Authorization: `Bearer ${token}`, ...session }
  const end = () => fetch(`${practice.url}healthy/mcp`, { method: 'DELETE', headers })
  expect((await end()).status).toBe(204)
  expect((await post({ method: 'tools/list' }, session)).status).toBe(404)
  expect((await end()).status).toBe(404)
  expect((await post({ method: 'tools/list' })).status).toBe(400)
})

test('a server of one revision names it to clients of the other', async () => {
  const only = 'healthy-2026-07-28-only'
  const url = `${practice.url}${only}/mcp`
  const own = (await strictLogin(url)).token.access_token
  const refused = await post(initialize('2025-11-25'), { Authorization: `Bearer ${own}` }, only)
  expect(refused.status).toBe(400)
  expect((await refused.json()).error.data.supported).toEqual(['2026-07-28'])
})

test.each(['GET', 'POST', 'DELETE'])('%s without a token is challenged in full', async (method) => {
  const response = await fetch(`${practice.url}healthy/mcp`, { method })
  expect(response.status).toBe(401)
  expect(response.headers.get('www-authenticate')).toBe(
    `Bearer resource_metadata="${practice.url}.well-known/oauth-protected-resource/healthy/mcp", scope="notes:read"`,
  )
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate')
})

test.each([
  ['Bearer made-up', 401],
  ['Basic dXNlcjpwYXNz', 401],
  ['Bearer', 401],
])('the credential %s is refused', async (authorization, status) => {
  const response = await post({ method: 'ping' }, { Authorization: authorization })
  expect(response.status).toBe(status)
  expect(response.headers.get('www-authenticate')).toContain('resource_metadata=')
})

test('a stream that nobody needs is refused once the token is good', async () => {
  const headers = { Authorization: `Bearer ${token}`, Accept: 'text/event-stream' }
  expect((await fetch(`${practice.url}healthy/mcp`, { headers })).status).toBe(405)
})

test('the event stream variant answers as an event stream', async () => {
  const url = `${practice.url}healthy-sse-answers/mcp`
  const own = (await strictLogin(url)).token.access_token
  const response = await call(url, own)
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  expect(await response.text()).toMatch(/^event: message\ndata: \{"jsonrpc":"2\.0"/)
})

test('a preflight is answered without a token, with every header that MCP uses', async () => {
  const response = await fetch(`${practice.url}healthy/mcp`, {
    method: 'OPTIONS',
    headers: { 'Access-Control-Request-Headers': 'authorization,mcp-param-region' },
  })
  expect(response.status).toBe(204)
  const allowed = response.headers.get('access-control-allow-headers')?.toLowerCase().split(', ')
  for (const name of [
    'authorization',
    'content-type',
    'mcp-protocol-version',
    'mcp-method',
    'mcp-param-region',
  ]) {
    expect(allowed).toContain(name)
  }
})

test('a body that is no JSON-RPC is a parse error, not a crash', async () => {
  for (const body of ['', '[]', 'null', '{"jsonrpc":"1.0"}', '{']) {
    const response = await fetch(`${practice.url}healthy/mcp`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}` },
      body,
    })
    expect(response.status).toBe(400)
  }
})
