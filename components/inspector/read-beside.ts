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
    worker.addEventListener('error', reject, { once: true })
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }) => {
      port1.close()
      worker?.removeEventListener('error', reject)
      resolve(data)
    }
    worker.postMessage(trace, [port2])
  })
}
