import { webcrypto } from 'node:crypto'
import { expect, onTestFinished, test } from 'vitest'
import { createInspection } from '@/lib/flow/create-inspection'
import { followSignIn } from '@/lib/flow/follow-sign-in'
import { defaultSettings } from '@/lib/flow/settings'
import { relayTransport } from '@/lib/http/relay-transport'
import { startPractice } from '@/lib/practice/serve'
import { roundRobin } from './testing/round-robin'
import { type Instance, startInstance } from './testing/start-instance'

/** Two instances behind a load balancer, the practice server, and the page's engine in front of it all. */
async function together(onSent: (index: number, instances: Instance[]) => void = () => {}) {
  const practice = await startPractice({ port: 0 })
  onTestFinished(practice.close)
  const instances: Instance[] = []
  const { port, answered } = await roundRobin(
    () => instances.map((instance) => instance.port),
    (index) => onSent(index, instances),
  )
  const origin = `http://localhost:${port}`
  const env = {
    INSPECTOR_PUBLIC_URL: origin,
    INSPECTOR_TRUSTED_PROXIES: 'loopback',
    INSPECTOR_METRICS_TOKEN: 'token-for-metrics',
  }
  instances.push(...(await Promise.all([startInstance(env), startInstance(env)])))
  const settings = defaultSettings({ redirectUri: `${origin}/callback` })
  const inspection = createInspection(`${practice.url}healthy/mcp`, settings, {
    transport: relayTransport(`${origin}/api/relay`, (input, init) =>
      fetch(input, { ...init, headers: { 'content-type': 'application/json', origin } }),
    ),
    now: Date.now,
    random: (bytes) => webcrypto.getRandomValues(new Uint8Array(bytes)),
    signIn: followSignIn,
  })
  return { inspection, instances, answered, origin }
}

test('two instances carry one inspection, and keep nothing of it', async () => {
  const { inspection, instances, answered, origin } = await together()
  expect((await fetch(`${origin}/`)).status).toBe(200)
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  expect(inspection.trace.facts.session?.value.tools.length).toBeGreaterThan(0)
  expect(Math.min(...answered)).toBeGreaterThan(3)

  const metrics = await Promise.all(
    instances.map(async ({ port }) => {
      const headers = { authorization: 'Bearer token-for-metrics' }
      return (await fetch(`http://127.0.0.1:${port}/metrics`, { headers })).text()
    }),
  )
  const codes = await Promise.all(instances.map((instance) => instance.terminate()))
  expect(codes).toEqual([0, 0])
  const written = [...metrics, ...instances.map(({ output }) => output())].join('\n')
  expect(written).toContain('"event":"stopped"')
  const secrets = inspection.trace.exchanges.flatMap(({ request, response }) => [
    ...new URL(request.url).searchParams.values(),
    ...[...(request.body ?? '').matchAll(/[\w.~-]{20,}/g)].map(String),
    ...[...(response?.body ?? '').matchAll(/[\w.~-]{20,}/g)].map(String),
  ])
  expect(secrets.length).toBeGreaterThan(10)
  expect(secrets.filter((secret) => secret.length > 8 && written.includes(secret))).toEqual([])
  expect(written).not.toContain('203.0.113.9')
})

test('one of them is killed in the middle, and the inspection goes on', async () => {
  const { inspection, instances, answered } = await together()
  await inspection.inspect()
  const before = answered[1] ?? 0
  await instances[0]?.kill()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  expect(answered[1]).toBeGreaterThan(before + 3)
})

test('a request that dies with its instance is told as that, and can be sent again', async () => {
  let sent = 0
  let killed: Promise<void> | undefined
  const { inspection } = await together((index, instances) => {
    if (++sent === 4) killed = instances[index]?.kill()
  })
  await inspection.inspect()
  await killed
  const failed = inspection.trace.exchanges.filter(({ failure }) => failure !== null)
  expect(failed).toHaveLength(1)
  expect(failed[0]?.failure).toMatchObject({
    code: 'relay',
    message: expect.stringContaining('answered in place of'),
  })
  const step = inspection.trace.steps.find(({ error }) => error !== null)
  if (step) await inspection.rerun(step.id)
  await inspection.signIn()
  expect(inspection.state).toBe('done')
})
