import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { get, serve } from '@/lib/relay/__fixtures__/servers'
import { runHosted } from './testing/hosted'

const local = { reach: { local: true } }

/** A server that answers when it is told to. */
async function slow(): Promise<{ origin: string; asked: Promise<void>; answer(): void }> {
  let answer = () => {}
  let heard = () => {}
  const asked = new Promise<void>((resolve) => {
    heard = resolve
  })
  const origin = await serve((_request, response) => {
    answer = () => void response.end('at last')
    heard()
  })
  return { origin, asked, answer: () => answer() }
}

test('what runs is finished, and nothing new is taken', async () => {
  const { relay, ask, stop } = await runHosted({}, local)
  const { origin, asked, answer } = await slow()
  const running = relay(get(origin))
  await asked
  const stopped = stop()
  await expect.poll(() => ask('/healthz').catch(({ code }) => code)).toBe('ECONNREFUSED')
  answer()
  const { body, headers } = await running
  expect(JSON.parse(body)).toMatchObject({ ok: true, answer: { response: { body: 'at last' } } })
  expect(headers['content-type']).toBe('application/json')
  await stopped
})

test('what takes longer than it may is cut off', async () => {
  const { relay, stop } = await runHosted({ INSPECTOR_SHUTDOWN_SECONDS: '0' }, local)
  const { origin, asked } = await slow()
  const running = relay(get(origin)).catch((error: NodeJS.ErrnoException) => error.code)
  await asked
  await stop()
  expect(await running).toBe('ECONNRESET')
})

test('while load balancers take notice, everything goes on but the health', async () => {
  const { relay, ask, stop } = await runHosted({ INSPECTOR_DRAIN_SECONDS: '1' }, local)
  const stopped = stop()
  await delay(0)
  expect(await ask('/healthz')).toMatchObject({ status: 503, body: 'stopping\n' })
  const page = await ask('/')
  expect(page).toMatchObject({ status: 200, headers: { connection: 'close' } })
  const origin = await serve((_request, response) => response.end('hello'))
  expect(JSON.parse((await relay(get(origin))).body)).toMatchObject({ ok: true })
  await stopped
})
