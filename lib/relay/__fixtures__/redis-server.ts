import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'

const program = process.env.REDIS_SERVER ?? 'redis-server'

export const hasRedis = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0

/** A real Redis on loopback that keeps nothing; gives its URL and itself, to be stopped in between. */
export async function startRedis(): Promise<{ url: string; child: ChildProcess }> {
  const port = await freePort()
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (text) => /Ready to accept/.test(String(text)) && resolve())
    child.once('exit', () => reject(new Error('redis-server ended before it was ready')))
  })
  return { url: `redis://127.0.0.1:${port}`, child }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
