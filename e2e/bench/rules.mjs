import { engine } from './bundle.mjs'
import { median, ms } from './numbers.mjs'
import { startInspector } from './server.mjs'

/** All rules over the trace of a whole login, and over one with a thousand exchanges. */
export async function rules() {
  const { createInspection, defaultSettings, nodeTransport, followSignIn, diagnose, ...product } =
    await engine()
  const server = await startInspector()
  try {
    const inspection = createInspection(`${server.practice}/healthy/mcp`, defaultSettings(), {
      transport: nodeTransport({ local: true }),
      now: Date.now,
      random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
      signIn: followSignIn,
    })
    await inspection.inspect()
    await inspection.signIn()
    const { trace } = inspection
    const exchanges = Array.from({ length: 1000 }, (_, id) => ({
      ...trace.exchanges[id % trace.exchanges.length],
      id,
    }))
    return [trace, { ...trace, exchanges }].map((one, i) => {
      const time = timed(() => diagnose(one), i === 0 ? 50 : 7)
      return `${product.rules.length} rules over ${one.exchanges.length} exchanges: ${ms(time)}`
    })
  } finally {
    await server.stop()
  }
}

function timed(work, rounds) {
  const times = []
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    work()
    times.push(performance.now() - started)
  }
  return median(times)
}
