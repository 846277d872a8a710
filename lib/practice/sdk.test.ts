import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as ClientV1 } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport as TransportV1 } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from './serve'
import { InMemoryProvider } from './testing/sdk-login'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const info = { name: 'test', version: '1' }

test.each([
  ['auto', 'modern', '2026-07-28'],
  ['legacy', 'legacy', '2025-11-25'],
] as const)('SDK v2 in mode %s logs in and speaks the %s wire', async (mode, era, revision) => {
  const login = new InMemoryProvider()
  const url = new URL(`${practice.url}healthy/mcp`)
  const connect = async () => {
    const client = new Client(info, { versionNegotiation: { mode } })
    const transport = new StreamableHTTPClientTransport(url, { authProvider: login })
    return { client, transport, connected: client.connect(transport) }
  }
  const first = await connect()
  await expect(first.connected).rejects.toThrow('Unauthorized')
  await first.transport.finishAuth(login.callback)
  const { client, connected } = await connect()
  await connected
  expect(client.getProtocolEra()).toBe(era)
  expect(client.getNegotiatedProtocolVersion()).toBe(revision)
  const { tools } = await client.listTools()
  expect(tools.map(({ name }) => name)).toEqual([
    'whoami',
    'add',
    'read_note',
    'write_note',
    'delete_note',
  ])
  const sum = await client.callTool({ name: 'add', arguments: { a: 2, b: 3 } })
  expect(sum.content).toEqual([{ type: 'text', text: '5' }])
  await client.close()
})

test('SDK v1 logs in and speaks the wire of 2025-11-25', async () => {
  const login = new InMemoryProvider()
  const url = new URL(`${practice.url}healthy/mcp`)
  const first = new TransportV1(url, { authProvider: login })
  await expect(new ClientV1(info).connect(first)).rejects.toThrow('Unauthorized')
  await first.finishAuth(login.callback.get('code') ?? '')
  const client = new ClientV1(info)
  await client.connect(new TransportV1(url, { authProvider: login }))
  expect((await client.listTools()).tools).toHaveLength(5)
  const who = await client.callTool({ name: 'whoami', arguments: {} })
  expect(JSON.stringify(who.content)).toContain('notes:read')
  await client.close()
})
