import { Agent, createServer, request } from 'node:http'
import { mb, median, ms, quantile, ratio } from './numbers.mjs'
import { memoryOf, startInspector } from './server.mjs'

const atOnce = 8

/** A relayed request against a direct one; with `long`, 50,000 of them and what they do to memory. */
export async function relay({ long = false } = {}) {
  const target = await listenTarget()
  const server = await startInspector({ practice: false })
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const relayed = () => throughRelay(agent, server.origin, target.url)
  const direct = () => ask(target.url, { agent: false })
  try {
    await load(400, relayed)
    const before = memoryOf(server.pid)?.now ?? null
    const results = { direct: [], relayed: [] }
    for (let block = 0; block < 5; block++) {
      results.direct.push(await load(400, direct))
      results.relayed.push(await load(400, relayed))
    }
    const [a, b] = [summary(results.direct), summary(results.relayed)]
    const after = memoryOf(server.pid)?.now ?? null
    const lines = [
      `direct: ${a.rate.toFixed(0)} requests/s, p99 ${ms(a.p99)}; relayed: ${b.rate.toFixed(0)} requests/s, p99 ${ms(b.p99)}`,
      `overhead per request: ${ms(1000 / b.rate - 1000 / a.rate)}; time ${ratio(a.rate, b.rate)}, p99 ${ratio(b.p99, a.p99)} of direct`,
      `memory of the server: ${mb(before)} after 400 requests, ${mb(after)} after 2,400`,
    ]
    if (long) lines.push(await overTime(server.pid, relayed))
    return lines
  } finally {
    agent.destroy()
    target.close()
    await server.stop()
  }
}

async function overTime(pid, relayed) {
  const figures = []
  for (let sent = 0; sent < 50_000; sent += 10_000) {
    await load(10_000, relayed)
    figures.push(mb(memoryOf(pid)?.now ?? null))
  }
  return `memory over 50,000 requests, every 10,000: ${figures.join(', ')}`
}

/** Sends `count` requests through the page's relay and gives the server's memory afterwards, in bytes. */
export async function memoryUnderLoad({ origin, pid }, count) {
  const target = await listenTarget()
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  try {
    await load(count, () => throughRelay(agent, origin, target.url))
    return memoryOf(pid)?.now ?? null
  } finally {
    agent.destroy()
    target.close()
  }
}

/** Requests per second and the time of each, `atOnce` of them under way. */
async function load(count, work) {
  const times = []
  let left = count
  const began = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) {
        const started = performance.now()
        await work()
        times.push(performance.now() - started)
      }
    }),
  )
  return { rate: (count / (performance.now() - began)) * 1000, times }
}

function summary(blocks) {
  return {
    rate: median(blocks.map(({ rate }) => rate)),
    p99: quantile(
      blocks.flatMap(({ times }) => times),
      0.99,
    ),
  }
}

function throughRelay(agent, origin, url) {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const body = JSON.stringify({ method: 'GET', url, headers: [] })
  return ask(`${origin}/api/relay`, { method: 'POST', agent, headers }, body)
}

function ask(url, options, body) {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (message) => {
      message.resume()
      message.once('end', resolve)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

function listenTarget() {
  const answer = JSON.stringify({ resource: 'https://mcp.example/mcp', padding: 'x'.repeat(500) })
  const server = createServer((_message, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(answer)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}/`,
        close() {
          server.close()
          server.closeAllConnections()
        },
      }),
    )
  })
}
