import type { Trace } from '@/lib/flow/trace'
import { readWithOracles } from '@/lib/oracles'

/** The worker's side of `readBeside`: answers a trace with its readings, through the port that came with it. */
addEventListener('message', async ({ data, ports }: MessageEvent<Trace>) => {
  const answer = await readWithOracles(data).catch(() => null)
  ports[0]?.postMessage(answer)
})
