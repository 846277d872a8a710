import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { diagnose } from './diagnose'
import { traceOf } from './testing'
import { reply } from './testing/reply'

/** A person waits for this after every step, so all rules together have 20 ms. */
test('all rules over a full trace take less than 20 ms', async () => {
  const traces = [
    traceOf(),
    traceOf().challenge(reply(403)).resourceMetadata({ resource: 'https://other.example/' }),
    traceOf().serverMetadata({ issuer: 'https://other.example', registration_endpoint: null }),
  ].map((trace) => trace.build())
  const times: number[] = []
  for (let run = 0; run < 30; run++) {
    const trace = structuredClone(traces[run % traces.length])
    if (trace) times.push(await processorMs(() => diagnose(trace)))
  }
  // The median, because the first runs warm it up.
  const median = times.toSorted((a, b) => a - b)[15] ?? 0
  const { results } = diagnose(traceOf().build())
  process.stdout.write(`${results.length} rules in ${median.toFixed(1)} ms\n`)
  expect(median).toBeLessThan(20)
})
