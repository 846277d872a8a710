import { once } from 'node:events'
import type { Redis } from 'ioredis'
import { expect, onTestFinished, test } from 'vitest'
import { hasRedis, startRedis } from './__fixtures__/redis-server'
import { createMeter } from './meter'
import { connectRedis, type RedisState } from './redis'

const budget = { most: 3, seconds: 60 }
const now = () => 600_000

async function connected(url: string): Promise<{ redis: Redis; states: RedisState[] }> {
  const states: RedisState[] = []
  const redis = connectRedis(url, (state) => states.push(state))
  onTestFinished(() => redis.disconnect())
  if (redis.status !== 'ready') await once(redis, 'ready')
  return { redis, states }
}

test.skipIf(!hasRedis)(
  `two instances count together in one Redis${hasRedis ? '' : ' (skipped: no redis-server is installed)'}`,
  async () => {
    const { url } = await startRedis()
    const [one, two] = await Promise.all([connected(url), connected(url)])
    const meters = [one, two].map(({ redis }) => createMeter('requests', budget, { now, redis }))
    const waits = []
    for (let i = 0; i < 4; i++) waits.push(await meters[i % 2]?.('203.0.113.9'))
    expect(waits).toEqual([null, null, null, 60])
    const other = createMeter('registrations', budget, { now, redis: one.redis })
    expect(await other('203.0.113.9')).toBeNull()
  },
)

test.skipIf(!hasRedis)(
  `an instance counts for itself while Redis is gone${hasRedis ? '' : ' (skipped: no redis-server is installed)'}`,
  async () => {
    const { url, child } = await startRedis()
    const { redis, states } = await connected(url)
    const meter = createMeter('requests', budget, { now, redis })
    expect(await meter('203.0.113.9')).toBeNull()
    const gone = once(redis, 'close')
    child.kill('SIGKILL')
    await gone
    const waits = []
    for (let i = 0; i < 4; i++) waits.push(await meter('203.0.113.9'))
    expect(waits).toEqual([null, null, null, 60])
    await expect.poll(() => states).toEqual(['ready', 'unreachable'])
  },
)

test('a Redis that was never there is told once and does not stop anybody', async () => {
  const states: RedisState[] = []
  const redis = connectRedis('redis://:password@127.0.0.1:1', (state) => states.push(state))
  onTestFinished(() => redis.disconnect())
  const meter = createMeter('requests', { most: 1, seconds: 60 }, { now, redis })
  expect([await meter('a'), await meter('a')]).toEqual([null, 60])
  await expect.poll(() => states).toEqual(['unreachable'])
})
