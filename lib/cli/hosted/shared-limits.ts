import { createLimits, type Limits } from '@/lib/relay/limits'
import type { HostedConfig } from './config'
import type { Log } from './log'

/** The limits of this instance, counted in Redis for all of them together where one is configured. */
export async function createSharedLimits(
  { limits, redisUrl }: HostedConfig,
  log: Log,
  now: () => number,
): Promise<{ limits: Limits; disconnect(): void }> {
  if (redisUrl === null) return { limits: createLimits(limits, { now }), disconnect() {} }
  const { connectRedis } = await import('@/lib/relay/redis')
  const redis = connectRedis(redisUrl, (state) =>
    log(state === 'ready' ? 'info' : 'warning', 'redis', { state }),
  )
  return { limits: createLimits(limits, { now, redis }), disconnect: () => redis.disconnect() }
}
