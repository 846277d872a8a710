import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { engine } from './bundle.mjs'
import { best, ms, ratio, takingTurns } from './numbers.mjs'
import { startInspector } from './server.mjs'

/** A whole login against the bare sequence of the requests it sent, without and with a slow network. */
export async function flow() {
  const product = await engine()
  const server = await startInspector()
  const lines = []
  try {
    for (const [injected, rounds] of [
      [0, 15],
      [50, 7],
    ]) {
      const login = () => logIn(product, `${server.practice}/healthy/mcp`, injected)
      const { exchanges } = await login()
      const wires = exchanges.filter(({ via }) => via === 'http').map((e) => e.request)
      const times = await takingTurns(rounds, {
        flow: login,
        bare: () => replay(wires, injected),
      })
      const [ours, bare] = [best(times.flow), best(times.bare)]
      const where = injected === 0 ? 'on loopback' : `with ${injected} ms per request`
      lines.push(
        `${wires.length} requests ${where}: flow ${ms(ours)}, bare ${ms(bare)}; ${ratio(ours, bare)}`,
      )
    }
  } finally {
    await server.stop()
  }
  return lines
}

async function logIn(product, url, injected) {
  const send = product.nodeTransport({ local: true })
  const settings = product.defaultSettings({ mode: 'conforming' })
  const inspection = product.createInspection(url, settings, {
    transport: async (...args) => {
      if (injected > 0) await delay(injected)
      return send(...args)
    },
    now: Date.now,
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    signIn: product.followSignIn,
  })
  await inspection.inspect()
  await inspection.signIn()
  if (inspection.state !== 'done') throw new Error(`The flow ended as ${inspection.state}.`)
  return inspection.trace
}

async function replay(wires, injected) {
  for (const wire of wires) {
    if (injected > 0) await delay(injected)
    await plain(wire)
  }
}

/** As little as Node needs for one request on a connection of its own. */
export function plain({ method, url, headers, body }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers: headers.flat(), agent: false }, (message) => {
      // An event stream ends with its first event here as in the flow.
      const stream = /event-stream/.test(message.headers['content-type'] ?? '')
      message.on('data', () => stream && message.destroy())
      message.once('close', resolve)
    })
    sent.once('error', reject)
    sent.end(body ?? undefined)
  })
}
