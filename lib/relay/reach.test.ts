import type { LookupAddress } from 'node:dns'
import { isIP } from 'node:net'
import { expect, test } from 'vitest'
import type { TransportError } from '@/lib/http/transport'
import { forbiddenAddresses, hostSpellings, spelledAddresses } from './__fixtures__/addresses'
import { get, serve } from './__fixtures__/servers'
import type { Lookup } from './lookup'
import { nodeTransport } from './send'

function answering(...answers: LookupAddress[][]): Lookup {
  let asked = 0
  return (_hostname, _options, callback) =>
    callback(null, answers[Math.min(asked++, answers.length - 1)] ?? [])
}

function entry(address: string): LookupAddress {
  return { address, family: isIP(address) }
}

async function outcome(url: string, local: boolean, lookup?: Lookup): Promise<string> {
  return nodeTransport({ local }, lookup)(get(url), { timeoutMs: 500 }).then(
    ({ remoteAddress }) => `reached ${remoteAddress}`,
    (error: TransportError) => error.code,
  )
}

const hosts = spelledAddresses.flatMap(hostSpellings)

test(`security: ${hosts.length} SSRF spellings of forbidden addresses in a URL are refused`, async () => {
  let requests = 0
  const origin = await serve((_request, response) => {
    requests++
    response.end()
  })
  const { port } = new URL(origin)
  const results = await Promise.all(
    hosts.map(async (host) => [host, await outcome(`http://${host}:${port}/`, false)]),
  )
  expect(hosts.length).toBeGreaterThanOrEqual(200)
  expect(results.filter(([, code]) => code !== 'address-forbidden')).toEqual([])
  expect(requests).toBe(0)
  // The same spellings do reach the server where they may: the test can fail.
  for (const host of hostSpellings('127.0.0.1')) {
    expect(await outcome(`http://${host}:${port}/`, true), host).toMatch(/^reached .*127\.0\.0\.1$/)
  }
})

test(`security: names for ${forbiddenAddresses.length} forbidden addresses (DNS rebinding) are refused`, async () => {
  const results = await Promise.all(
    forbiddenAddresses.map(async (address) => [
      address,
      await outcome('http://mcp.example/', false, answering([entry(address)])),
    ]),
  )
  expect(results.filter(([, code]) => code !== 'address-forbidden')).toEqual([])
})

test('hosted: one forbidden address among public ones refuses the name', async () => {
  const mixed = answering([entry('8.8.8.8'), entry('2606:4700::1111'), entry('10.0.0.1')])
  expect(await outcome('http://mcp.example/', false, mixed)).toBe('address-forbidden')
})

test('localhost is refused when hosted, by what it resolves to', async () => {
  const origin = await serve((_request, response) => response.end())
  const { port } = new URL(origin)
  for (const host of ['localhost', 'LOCALHOST']) {
    expect(await outcome(`http://${host}:${port}/`, false), host).toBe('address-forbidden')
  }
})

test('rebinding: the address connected to is the one checked, and each request is checked', async () => {
  const asked: string[] = []
  const origin = await serve((_request, response) => response.end())
  const { port } = new URL(origin)
  const answers = [[entry('127.0.0.1')], [entry('169.254.169.254')]]
  const rebinding: Lookup = (hostname, _options, callback) => {
    asked.push(hostname)
    callback(null, answers[asked.length - 1] ?? [])
  }
  const url = `http://rebind.example:${port}/`
  expect(await outcome(url, true, rebinding)).toBe('reached 127.0.0.1')
  expect(asked).toEqual(['rebind.example'])
  expect(await outcome(url, true, rebinding)).toBe('address-forbidden')
  expect(asked).toHaveLength(2)
})

test('a lookup that answers nonsense reaches nothing', async () => {
  const lookups = [[{ address: '127.1', family: 4 }], [{ address: 'localhost', family: 4 }], []]
  const codes = lookups.map((answer) => outcome('http://mcp.example/', true, answering(answer)))
  expect(await Promise.all(codes)).toEqual(['address-forbidden', 'address-forbidden', 'dns'])
})
