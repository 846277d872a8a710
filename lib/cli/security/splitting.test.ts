import { expect, test } from 'vitest'
import { call } from '@/lib/relay/__fixtures__/page'
import { get, serve, serveRaw } from '@/lib/relay/__fixtures__/servers'
import { relay } from '@/lib/relay/relay'

const policy = { local: true, hosts: [] }
const breaks = ['\r\n', '\n', '\r', '\0', '\u010d\u010a', '\u560d\u560a', '\u2028', '\u0085\u010a']
const injected = [
  'X-Injected: 1',
  ' X-Injected: 1',
  '\r\n\r\nGET /evil HTTP/1.1',
  'Host: evil.example',
]
const places: ((evil: string, origin: string) => object)[] = [
  (evil, origin) => ({ ...get(origin), headers: [['X-A', `b${evil}`]] }),
  (evil, origin) => ({ ...get(origin), headers: [[`X-A${evil}`, 'b']] }),
  (evil, origin) => ({ ...get(origin), headers: [['Authorization', `Bearer ${evil}`]] }),
  (evil, origin) => ({ ...get(origin), headers: [['Host', `a${evil}`]] }),
  (evil, origin) => ({ ...get(origin), headers: [['Connection', `close${evil}`]] }),
  (evil, origin) => ({ ...get(`${origin}/${evil}`) }),
  (evil, origin) => ({ ...get(`${origin}/?a=${evil}`) }),
  (evil, origin) => ({ ...get(origin), method: `GET${evil}` }),
]
const attempts = breaks.flatMap((mark) => injected.map((text) => mark + text))
const total = attempts.length * places.length

test(`security: ${total} attempts to split a request leave it whole or unsent`, async () => {
  const received: string[] = []
  const origin = await serveRaw((socket) =>
    socket.on('data', (bytes) => {
      received.push(bytes.toString('latin1'))
      socket.end('HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n')
    }),
  )
  for (const evil of attempts) {
    for (const place of places) await relay(call(place(evil, origin)), policy)
  }
  expect(total).toBeGreaterThan(200)
  for (const text of received) {
    expect(text).not.toMatch(/^x-injected:/im)
    expect(text).not.toMatch(/^GET \/evil/m)
    expect(text.match(/^host:/gim)).toHaveLength(1)
    expect(text.split('\r\n\r\n')).toHaveLength(2)
  }
})

test('security: nothing that a server says becomes a header of the relay’s own answer', async () => {
  const evil = [
    'x-injected',
    'set-cookie',
    'location',
    'content-security-policy',
    'refresh',
    'link',
  ]
  const origin = await serve((_request, response) => {
    for (const name of evil) response.setHeader(name, 'evil')
    response.setHeader('content-type', 'text/html')
    response.writeHead(302, 'Evil\u0080').end('<script>')
  })
  const answer = await relay(call(get(origin)), policy)
  expect(answer.status).toBe(200)
  for (const name of evil) expect(answer.headers.has(name), name).toBe(false)
  expect(answer.headers.get('content-type')).toBe('application/json')
})
