import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  Client,
  SSEClientTransport,
  StreamableHTTPClientTransport,
} from '@modelcontextprotocol/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Header } from '@/lib/http/exchange'
import { type Practice, startPractice } from './serve'
import { type Registration, redirectUri, strictLogin } from './testing/walk'
import { variants } from './variants/index'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const closed = ['healthy-cimd-only', 'healthy-preregistered-only']
/** What this client cannot do, proofs and other grants, the engine walks in the matrix of the rules. */
const withLogin = variants
  .filter(
    ({ grant, options }) =>
      (options?.protection?.oauth ?? true) && !grant && options?.dpop !== 'required',
  )
  .map(({ id }) => id)

test.each(withLogin)('%s lets a strict client in and lists its tools', async (id) => {
  const url = practice.faults.find((fault) => fault.id === id)?.url ?? ''
  const document = await clientDocument()
  const registration: Registration =
    id === 'healthy-preregistered-only'
      ? { clientId: 'practice-client', secret: 'practice-secret' }
      : closed.includes(id)
        ? { clientId: document.url }
        : { dynamic: true }
  const { token } = await strictLogin(url, { registration, oidc: id === 'healthy-oidc-only' })
  expect(token.scope).toBe('notes:read')
  expect(await toolsAt(url, token.access_token)).toContain('whoami')
  await document.close()
})

test.each([
  ['healthy-open', ['whoami', 'add', 'read_note', 'write_note', 'delete_note']],
  ['healthy-proxy-none', ['whoami', 'add', 'read_note']],
])('%s lists its tools to anyone', async (id, tools) => {
  expect(await toolsAt(`${practice.url}${id}/mcp`, [])).toEqual(tools)
})

const mayCall: Readonly<Record<string, readonly string[]>> = {
  guest: ['whoami'],
  reader: ['whoami', 'add', 'read_note'],
  writer: ['whoami', 'add', 'read_note', 'write_note'],
  'writer, forwarded': ['whoami', 'add', 'read_note', 'write_note'],
  admin: ['whoami', 'add', 'read_note', 'write_note', 'delete_note'],
}
const known = variants.flatMap(({ id, people = [] }) =>
  people.map((person) => [id, person.name, person] as const),
)
test.each(known)('%s shows the %s what they may call', async (id, name, { headers }) => {
  const url = practice.faults.find((fault) => fault.id === id)?.url ?? ''
  expect(await toolsAt(url, headers)).toEqual(mayCall[name])
})

async function toolsAt(url: string, sent: string | readonly Header[]): Promise<string[]> {
  const headers: [string, string][] =
    typeof sent === 'string'
      ? [['Authorization', `Bearer ${sent}`]]
      : sent.map(([name, value]) => [name, value])
  const options = { requestInit: { headers } }
  const client = new Client(
    { name: 'test', version: '1' },
    { versionNegotiation: { mode: 'auto' } },
  )
  await client.connect(
    url.endsWith('/sse')
      ? new SSEClientTransport(new URL(url), options)
      : new StreamableHTTPClientTransport(new URL(url), options),
  )
  const { tools } = await client.listTools()
  await client.close()
  return tools.map(({ name }) => name)
}

/** A client metadata document at an address of its own. */
async function clientDocument(): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const client_id = `http://${request.headers.host}${request.url}`
    const body = { client_id, client_name: 'Hosted', redirect_uris: [redirectUri] }
    response.setHeader('Content-Type', 'application/json')
    response.end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/client.json`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
