import type { Trace } from '@/lib/flow/trace'
import type { OracleReading } from '@/lib/oracles/reading'

let worker: Worker | null = null

/**
 * What real client libraries make of the trace, read in a worker: to set these libraries up takes longer than a
 * frame. Without a worker they are read here.
 */
export async function readBeside(trace: Trace): Promise<OracleReading[]> {
  const readings = await ask(trace).catch(() => null)
  return readings ?? (await import('@/lib/oracles')).readWithOracles(trace)
}

/** Null when the worker could not read it. */
function ask(trace: Trace): Promise<OracleReading[] | null> {
  return new Promise((resolve, reject) => {
    worker ??= new Worker(new URL('./oracle-worker.ts', import.meta.url))
    const asked = worker
    const { port1, port2 } = new MessageChannel()
    const failed = (event: ErrorEvent) => {
      // One that could not be started answers nobody, and says so only once.
      worker = null
      port1.close()
      reject(event)
    }
    asked.addEventListener('error', failed, { once: true })
    port1.onmessage = ({ data }) => {
      port1.close()
      asked.removeEventListener('error', failed)
      resolve(data)
    }
    asked.postMessage(trace, [port2])
  })
}
