import { createServer } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { issuer, redirectUri, waiting } from '@/lib/flow/__fixtures__/waiting'
import { resumeInspection } from '@/lib/flow/create-inspection'
import { listen } from '../listen'

const right = encodeURIComponent(issuer)

/** The state that was sent is `sent`. */
const states = [
  ...['', 'state=', 'state=other', 'state=SENT', 'state=sent%20', 'state=%20sent', 'state=sent%00'],
  ...['state=sen', 'state=sents', 'state=sent&state=other', 'state=other&state=sent'],
  ...['State=sent', 'state%5B%5D=sent', 'state=s%E2%80%8Bent', 'state=undefined', 'state=null'],
]

/** The issuer that was asked promised to name itself (RFC 9207 §2.4). */
const issuers = [
  ...['', 'iss=', 'iss=https://evil.example', `iss=${right}%2F`, `iss=${right}.evil.example`],
  ...['iss=http%3A%2F%2Fas.example.com', 'iss=https%3A%2F%2FAS.example.com', `ISS=${right}`],
  ...[`iss=${right}&iss=https://evil.example`, `iss=https://evil.example&iss=${right}`],
  ...['iss=https%3A%2F%2Fas.example.com%3A443', 'iss=https%3A%2F%2Fuser%40as.example.com'],
  ...[`iss=${right}%23`, `iss=${right}%3Fx`, 'iss=as.example.com', `iss=%20${right}`],
]

/** Places that are not the redirect URI. */
const places = [
  ...[
    'https://evil.example/callback',
    'http://localhost:8085/callback/evil',
    'http://localhost/callback',
  ],
  ...['https://localhost:8085/callback', 'http://localhost:8085.evil.example/callback'],
  ...['javascript:alert(1)//callback', 'not a url'],
]

const forged = [
  ...states.flatMap((state) => [`code=x&${state}&iss=${right}`, `${state}&code=x&iss=${right}`]),
  ...issuers.flatMap((iss) => [`code=x&state=sent&${iss}`, `${iss}&state=sent&code=x`]),
  ...states.flatMap((state) => issuers.map((iss) => `code=x&${state}&${iss}`)),
].map((query) => `${redirectUri}?${query}`)
const elsewhere = places.map((place) => `${place}?code=x&state=sent&iss=${right}`)
const attempts = [...forged, ...elsewhere]

/** A flow that would exchange its code at once; counts how often that was tried. */
async function eager() {
  let exchanged = 0
  const server = createServer((_request, response) => {
    exchanged++
    response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}')
  })
  const port = await listen(server, 0, '127.0.0.1')
  onTestFinished(() => void server.close())
  const from = { computed: 'test' }
  const trace = waiting(true)
  const facts = {
    ...trace.facts,
    tokenEndpoint: { value: `http://127.0.0.1:${port}/token`, from },
    codeVerifier: { value: 'v'.repeat(43), from },
  }
  return {
    exchanged: () => exchanged,
    start: () => resumeInspection({ ...trace, facts, consented: true }, host),
  }
}

test(`security: ${attempts.length} callbacks of somebody else get no code exchanged`, async () => {
  const flow = await eager()
  const taken: string[] = []
  for (const url of attempts) {
    const inspection = flow.start()
    await inspection.receiveCallback(url)
    if (inspection.trace.exchanges.some(({ via }) => via === 'http')) taken.push(url)
  }
  expect(taken).toEqual([])
  expect(flow.exchanged()).toBe(0)
  await flow.start().receiveCallback(`${redirectUri}?code=x&state=sent&iss=${right}`)
  expect(flow.exchanged()).toBe(1)
})

test('security: a replayed callback is not heard again, whoever sends it', async () => {
  const flow = await eager()
  const inspection = flow.start()
  const query = `state=sent&iss=${right}`
  await inspection.receiveCallback(`${redirectUri}?code=first&${query}`)
  const { trace } = inspection
  for (const code of ['first', 'second']) {
    await inspection.receiveCallback(`${redirectUri}?code=${code}&${query}`)
    expect(inspection.trace).toBe(trace)
  }
  expect(trace.facts.code?.value).toBe('first')
  expect(flow.exchanged()).toBe(1)
})
