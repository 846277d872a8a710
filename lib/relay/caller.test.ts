import { expect, test } from 'vitest'
import { call } from './__fixtures__/page'
import { get, serve } from './__fixtures__/servers'
import { type RelayPolicy, relay } from './relay'

const local: RelayPolicy = { local: true, hosts: [] }
const named: RelayPolicy = { local: true, hosts: ['inspector.test'] }
const hosted: RelayPolicy = { local: false, hosts: ['inspector.example'] }
const own = {
  host: 'inspector.example',
  origin: 'https://inspector.example',
  'sec-fetch-site': 'same-origin',
}

type Differences = Record<string, string | null>
const foreign: [what: string, code: string, Differences][] = [
  ['a rebound name', 'host-not-allowed', { host: 'evil.example', origin: null }],
  [
    'a rebound name and its page',
    'host-not-allowed',
    { host: 'evil.example:2884', origin: 'http://evil.example:2884' },
  ],
  ['a name that ends like ours', 'host-not-allowed', { host: 'notlocalhost' }],
  ['a name that begins like ours', 'host-not-allowed', { host: 'localhost.evil.example' }],
  ['a user name in Host', 'host-not-allowed', { host: 'localhost@evil.example' }],
  ['a path in Host', 'host-not-allowed', { host: 'localhost/evil.example' }],
  ['an impossible port', 'host-not-allowed', { host: 'localhost:99999' }],
  ['no Host', 'host-not-allowed', { host: null }],
  ['a foreign Origin', 'foreign-origin', { origin: 'https://evil.example' }],
  [
    'a foreign Origin in an old browser',
    'foreign-origin',
    { origin: 'https://evil.example', 'sec-fetch-site': null },
  ],
  ['an opaque Origin', 'foreign-origin', { origin: 'null', 'sec-fetch-site': null }],
  ['no Origin and no Sec-Fetch-Site', 'foreign-origin', { origin: null, 'sec-fetch-site': null }],
  ['another site', 'foreign-origin', { 'sec-fetch-site': 'cross-site' }],
  ['another subdomain or port', 'foreign-origin', { 'sec-fetch-site': 'same-site' }],
  ['an address typed by hand', 'foreign-origin', { 'sec-fetch-site': 'none' }],
  ['a form', 'not-json', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['a form with files', 'not-json', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a plain text form', 'not-json', { 'content-type': 'text/plain' }],
  ['text that names JSON', 'not-json', { 'content-type': 'text/plain; application/json' }],
  ['no content type', 'not-json', { 'content-type': '' }],
]

let refused = 0
test.each(foreign)('%s is refused in every mode: %s', async (_what, code, differences) => {
  let requests = 0
  const origin = await serve((_request, response) => {
    requests++
    response.end()
  })
  for (const [policy, base] of [
    [local, {}],
    [named, {}],
    [hosted, own],
  ] as const) {
    const answer = await relay(call(get(origin), { ...base, ...differences }), policy)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('content-type')).toBe('application/json')
    expect(await answer.json()).toMatchObject({ ok: false, failure: { code } })
    refused++
  }
  expect(requests).toBe(0)
})

test(`security: ${foreign.length * 3} calls of foreign pages, forms and rebound names are refused`, () => {
  expect(refused).toBe(foreign.length * 3)
})

test.each<[string, RelayPolicy, Differences]>([
  ['the page on localhost', local, {}],
  ['the page on 127.0.0.1', local, { host: '127.0.0.1:1', origin: 'http://127.0.0.1:1' }],
  ['the page on [::1]', local, { host: '[::1]:9', origin: 'http://[::1]:9' }],
  ['a browser without Sec-Fetch-Site', local, { 'sec-fetch-site': null }],
  ['a browser without Origin', local, { origin: null }],
  ['a content type with a charset', local, { 'content-type': 'Application/JSON; charset=utf-8' }],
  ['a configured name', named, { host: 'Inspector.test:80', origin: 'http://inspector.test' }],
])('%s may call', async (_what, policy, differences) => {
  const origin = await serve((_request, response) => response.end('hello'))
  const answer = await relay(call(get(origin), differences), policy)
  expect(await answer.json()).toMatchObject({ ok: true, answer: { response: { body: 'hello' } } })
})

test('the page of another local program may not call, though it is on localhost too', async () => {
  const differences = { origin: 'http://localhost:3000', 'sec-fetch-site': null }
  expect((await relay(call({}, differences), local)).status).toBe(403)
})

test('loopback names are no names of a hosted inspector', async () => {
  expect((await relay(call({}), hosted)).status).toBe(403)
})

test.each(['PUT', 'PATCH', 'DELETE'])('%s is not taken', async (method) => {
  expect((await relay(call({}, {}, { method }), local)).status).toBe(405)
})

test.each([
  'https://inspector.example/api/relay',
  'https://other.example./',
  'https://OTHER.example',
])('the relay does not call itself at %s', async (url) => {
  const policy: RelayPolicy = { local: false, hosts: ['inspector.example', 'Other.example'] }
  const answer = await relay(call(get(url), own), policy)
  expect(await answer.json()).toMatchObject({ ok: false, failure: { code: 'address-forbidden' } })
})
