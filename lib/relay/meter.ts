import type { Redis } from 'ioredis'
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'

/** How often something may happen. */
export interface Budget {
  most: number
  seconds: number
}

/** Takes one from what a key has left; resolves with the seconds to wait when nothing is left. */
export type Meter = (key: string) => Promise<number | null>

export interface MeterOptions {
  now(): number
  /** Counts for all instances together; while it cannot be reached, each one counts for itself. */
  redis?: Redis
}

/** A meter over fixed windows of the given clock, so that instances and tests agree on where one ends. */
export function createMeter(
  name: string,
  { most, seconds }: Budget,
  { now, redis }: MeterOptions,
): Meter {
  // A window is asked for until it is over; its count may go a window later.
  const options = { points: most, duration: 2 * seconds, keyPrefix: `mcp-auth-inspector:${name}` }
  const memory = new RateLimiterMemory(options)
  const limiter = redis
    ? new RateLimiterRedis({
        ...options,
        storeClient: redis,
        insuranceLimiter: memory,
        rejectIfRedisNotReady: true,
      })
    : memory

  return async (key) => {
    const ms = now()
    const window = Math.floor(ms / 1000 / seconds)
    try {
      await limiter.consume(`${window}:${key}`)
      return null
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      return Math.max(1, Math.ceil((window + 1) * seconds - ms / 1000))
    }
  }
}
