import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import type { Transport } from '@/lib/http/transport'
import { get } from '@/lib/relay/__fixtures__/servers'
import { listen } from './listen'
import { perHost } from './per-host'
import { sharedTransport } from './shared-transport'

test('a real server never sees more requests at once than allowed, over any number of ports', async () => {
  const held: (() => void)[] = []
  let most = 0
  let served = 0
  // Answers three together, and gives a fourth, which must not be sent, time to arrive.
  const release = () => {
    for (const answer of held.splice(0)) answer()
  }
  const ports = await Promise.all(
    [1, 2].map(async () => {
      const server = createServer((_request, response) => {
        held.push(() => response.end('ok'))
        served++
        most = Math.max(most, held.length)
        if (held.length === 3) setTimeout(release, 5)
      })
      onTestFinished(() => void server.close())
      return listen(server, 0, '127.0.0.1')
    }),
  )
  const shared = sharedTransport(3)
  const urls = Array.from({ length: 60 }, (_, i) => `http://127.0.0.1:${ports[i % 2]}/${i}`)
  const answers = await Promise.all(urls.map((url) => shared.for(url)(get(url))))
  shared.close()
  expect(served).toBe(60)
  expect(most).toBe(3)
  expect(answers.filter(({ timings }) => (timings.queued ?? 0) > 0).length).toBeGreaterThan(50)
  expect(answers[0]?.timings).not.toHaveProperty('queued')
})

test('hosts do not wait for each other, and one that was cancelled leaves its place in the queue', async () => {
  const open: { url: string; answer(): void }[] = []
  const send: Transport = (request) =>
    new Promise((resolve, reject) => {
      open.push({ url: request.url, answer: () => reject(new Error('over')) })
      void resolve
    })
  const limited = perHost(send, 1)
  const ask = (url: string, signal?: AbortSignal) =>
    limited(get(url), signal ? { signal } : {}).catch((error) => error.code ?? error.message)
  const stop = new AbortController()
  const first = ask('http://a.example/1')
  const cancelled = ask('http://a.example:8080/2', stop.signal)
  const third = ask('http://a.example/3')
  void ask('http://b.example/1')
  expect(open.map(({ url }) => url)).toEqual(['http://a.example/1', 'http://b.example/1'])
  stop.abort()
  expect(await cancelled).toBe('cancelled')
  open[0]?.answer()
  expect(await first).toBe('over')
  expect(open.at(-1)?.url).toBe('http://a.example/3')
  open.at(-1)?.answer()
  expect(await third).toBe('over')
})
