import { expect, test } from 'vitest'
import { call } from './__fixtures__/page'
import { get, serve } from './__fixtures__/servers'
import { createLimits, type Gate, type LimitSettings } from './limits'
import { relay } from './relay'

const settings: LimitSettings = {
  requestsPerMinute: 3,
  registrationsPerHour: 2,
  atOncePerAddress: 2,
  atOnce: 3,
}
const registration = get('https://as.example/register', {
  method: 'POST',
  body: JSON.stringify({ redirect_uris: ['http://localhost/callback'] }),
})

function limitsAt(clock: { ms: number }, overrides: Partial<LimitSettings> = {}) {
  return createLimits({ ...settings, ...overrides }, { now: () => clock.ms })
}

/** A request that has come and gone. */
async function visit(gate: Gate): Promise<number> {
  const refusal = await gate.enter()
  gate.leave()
  return refusal?.status ?? 200
}

test('an address has so many requests a minute, and says when there are more', async () => {
  const clock = { ms: 600_000 }
  const limits = limitsAt(clock)
  const visits = async () => [
    await visit(limits.gate('203.0.113.9')),
    await visit(limits.gate('203.0.113.9')),
    await visit(limits.gate('203.0.113.9')),
    await visit(limits.gate('203.0.113.9')),
  ]
  expect(await visits()).toEqual([200, 200, 200, 429])
  clock.ms += 45_000
  expect(await limits.gate('203.0.113.9').enter()).toMatchObject({
    code: 'too-many-requests',
    retryAfter: 15,
  })
  clock.ms += 14_999
  expect(await visit(limits.gate('203.0.113.9'))).toBe(429)
  clock.ms += 1
  expect(await visits()).toEqual([200, 200, 200, 429])
})

test('one address does not use up what another has, but a /64 is one address', async () => {
  const limits = limitsAt({ ms: 0 })
  for (let i = 0; i < 3; i++) await visit(limits.gate(`2001:67c::${i}`))
  expect(await visit(limits.gate('2001:67c::ffff'))).toBe(429)
  expect(await visit(limits.gate('2001:67c:0:1::1'))).toBe(200)
  expect(await visit(limits.gate('203.0.113.9'))).toBe(200)
})

test('so many requests at once, per address and in all', async () => {
  const limits = limitsAt({ ms: 0 }, { requestsPerMinute: 100 })
  const [a, b, c, other, last] = ['a', 'a', 'a', 'b', 'c'].map((letter) =>
    limits.gate(letter === 'a' ? '203.0.113.1' : letter === 'b' ? '203.0.113.2' : '203.0.113.3'),
  ) as [Gate, Gate, Gate, Gate, Gate]
  expect([await a.enter(), await b.enter()]).toEqual([null, null])
  expect(await c.enter()).toMatchObject({ status: 429, code: 'too-many-at-once' })
  expect(await other.enter()).toBeNull()
  expect(await last.enter()).toMatchObject({ status: 503, code: 'busy' })
  expect(limits.inFlight()).toBe(3)
  a.leave()
  a.leave()
  expect(limits.inFlight()).toBe(2)
  expect(await last.enter()).toBeNull()
  for (const gate of [b, c, other, last]) gate.leave()
  expect(limits.inFlight()).toBe(0)
})

test('who was gone before being let in takes no place', async () => {
  const limits = limitsAt({ ms: 0 })
  const gate = limits.gate('203.0.113.9')
  gate.leave()
  await gate.enter()
  expect(limits.inFlight()).toBe(0)
})

test('registrations are counted for themselves', async () => {
  const clock = { ms: 0 }
  const gate = limitsAt(clock).gate('203.0.113.9')
  expect(await gate.send(registration)).toBeNull()
  expect(await gate.send(get('https://as.example/'))).toBeNull()
  expect(await gate.send({ ...registration, body: 'grant_type=authorization_code' })).toBeNull()
  expect(await gate.send(registration)).toBeNull()
  expect(await gate.send(registration)).toMatchObject({
    code: 'too-many-registrations',
    retryAfter: 3600,
    message: expect.stringContaining('60 minutes'),
  })
  clock.ms = 3_600_000
  expect(await gate.send(registration)).toBeNull()
})

test('the relay answers a refusal as JSON with Retry-After, and sends nothing', async () => {
  let requests = 0
  const origin = await serve((_request, response) => {
    requests++
    response.end()
  })
  const limits = limitsAt({ ms: 0 }, { requestsPerMinute: 1 })
  const policy = { local: true, hosts: [] }
  const ask = async () => {
    const gate = limits.gate('203.0.113.9')
    const answer = await relay(call(get(origin)), policy, gate)
    gate.leave()
    return answer
  }
  expect((await ask()).status).toBe(200)
  const refused = await ask()
  expect(refused.status).toBe(429)
  expect(refused.headers.get('retry-after')).toBe('60')
  expect(await refused.json()).toMatchObject({ ok: false, failure: { code: 'too-many-requests' } })
  expect(requests).toBe(1)
})

test('a foreign page cannot use up the limit of the person who visits it', async () => {
  const limits = limitsAt({ ms: 0 }, { requestsPerMinute: 1 })
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (let i = 0; i < 3; i++) {
    const policy = { local: true, hosts: [] }
    const answer = await relay(call({}, foreign), policy, limits.gate('203.0.113.9'))
    expect(answer.status).toBe(403)
  }
  expect(await visit(limits.gate('203.0.113.9'))).toBe(200)
})
