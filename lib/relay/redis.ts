import { Redis } from 'ioredis'

/** How a Redis fares: told once per change, never with its address, which may hold a password. */
export type RedisState = 'ready' | 'unreachable'

/** A connection that is kept up in the background; what cannot be asked at once fails at once. */
export function connectRedis(url: string, onState: (state: RedisState) => void): Redis {
  const redis = new Redis(url, {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 500,
    retryStrategy: (attempts) => Math.min(attempts * 200, 5_000),
  })
  let last: RedisState | null = null
  const tell = (state: RedisState) => {
    if (last !== state) onState(state)
    last = state
  }
  redis.on('ready', () => tell('ready'))
  redis.on('error', () => tell('unreachable'))
  redis.on('end', () => tell('unreachable'))
  return redis
}
