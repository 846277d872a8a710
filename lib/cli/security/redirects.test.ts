import { createServer } from 'node:http'
import { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { sendFollowing } from '@/lib/flow/follow'
import { followSignIn } from '@/lib/flow/follow-sign-in'
import type { Outgoing } from '@/lib/flow/step'
import type { Exchange } from '@/lib/http/exchange'
import { createRecorder } from '@/lib/http/record'
import type { Transport } from '@/lib/http/transport'
import {
  forbiddenAddresses,
  hostSpellings,
  metadataAddresses,
  spelledAddresses,
} from '@/lib/relay/__fixtures__/addresses'
import { nodeTransport } from '@/lib/relay/send'
import { listen } from '../listen'

/** A server that redirects `/302?to=URL` there. */
async function redirector() {
  let asked = 0
  const server = createServer((request, response) => {
    asked++
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const location = searchParams.get('to') ?? `/302/${asked}`
    response.writeHead(Number(pathname.slice(1, 4)) || 302, { location }).end()
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  return { origin: `http://127.0.0.1:${port}`, asked: () => asked }
}

function recorder(transport: Transport) {
  const exchanges: Exchange[] = []
  const { send, fetch } = createRecorder({
    transport,
    now: Date.now,
    position: () => ({ step: 'challenge', round: 1 }),
    save(exchange) {
      exchanges[exchange.id] = exchange
    },
    nextId: () => exchanges.length,
    signal: new AbortController().signal,
    timeoutMs: 2000,
  })
  const plain = ({ headers = [], body = null, ...rest }: Outgoing) =>
    send({ ...rest, headers, body })
  return { exchanges, send: plain, fetch: fetch('A library’s request.') }
}

const inUrl = (address: string) => (address.includes(':') ? `[${address}]` : address)
const urls = (hosts: readonly string[]) =>
  hosts
    .map((host) => `http://${host}/latest/`)
    .filter((url) => URL.canParse(url))
    // A header holds no full-width digits; encoded they mean the same.
    .map((url) => url.replace(/[^!-~]+/g, encodeURIComponent))
const statuses = [301, 302, 303, 307, 308]

const everywhere = urls([
  ...metadataAddresses.map(inUrl),
  ...['169.254.169.254', '100.100.100.200'].flatMap(hostSpellings),
])
const hosted = urls([...forbiddenAddresses.map(inUrl), ...spelledAddresses.flatMap(hostSpellings)])
const total = everywhere.length + hosted.length

test(`security: ${total} redirects to forbidden addresses end without a connection`, async () => {
  const { origin, asked } = await redirector()
  const connected = vi.spyOn(Socket.prototype, 'connect')
  onTestFinished(() => connected.mockRestore())
  const local = nodeTransport({ local: true })
  const strict = nodeTransport({ local: false })
  // A hosted inspector reaches no loopback, so the one that redirects is reached the local way.
  const asHosted: Transport = (request, options) =>
    (request.url.startsWith(origin) ? local : strict)(request, options)
  let refused = 0
  for (const [transport, targets] of [
    [local, everywhere],
    [asHosted, hosted],
  ] as const) {
    const { send } = recorder(transport)
    for (const to of targets) {
      const url = `${origin}/${statuses[refused % statuses.length]}?to=${encodeURIComponent(to)}`
      const last = await sendFollowing(send, { method: 'GET', url, purpose: 'Looks.' })
      expect(last.redirectedFrom, to).toBeDefined()
      expect(last.failure?.code, to).toBe('address-forbidden')
      expect(last.remoteAddress, to).toBe(null)
      refused++
    }
  }
  expect(refused).toBe(total)
  expect(total).toBeGreaterThan(200)
  // One connection for each request to the redirecting server, and none to anything else.
  expect(connected).toHaveBeenCalledTimes(asked())
  const hosts = new Set(connected.mock.calls.map(([first]) => JSON.stringify(first)))
  for (const host of hosts) expect(host).toContain('127.0.0.1')
})

const offered = 10_000

test(`security: of ${offered.toLocaleString('en')} redirects a document follows 5, a library 10, a sign-in 20`, async () => {
  const { origin, asked } = await redirector()
  const { send, fetch } = recorder(nodeTransport({ local: true }))
  const count = async (work: () => Promise<unknown>) => {
    const before = asked()
    await work()
    return asked() - before
  }
  const document = { method: 'GET', url: `${origin}/302/0`, purpose: 'Looks.' }
  expect(await count(() => sendFollowing(send, document))).toBe(1 + 5)
  expect(await count(() => fetch(`${origin}/302/0`))).toBe(1 + 10)
  const signIn = () => followSignIn(`${origin}/302/0`, 'http://localhost:1/callback', send)
  expect(await count(() => expect(signIn()).rejects.toThrow())).toBe(20)
  expect(asked()).toBeLessThan(offered)
})
