import { ensureBrowser } from '../../lib/dev/browser.mjs'
import { pageSize } from '../../lib/dev/page-size.mjs'
import { inWords, loads } from './lighthouse.mjs'
import { longTrace } from './long-trace.mjs'
import { median } from './numbers.mjs'
import { renderingTasks } from './rendering.mjs'
import { startInspector } from './server.mjs'

const rounds = 5

/** What a browser loads before the page works, how it does on a slow phone, and with a thousand exchanges. */
export async function page() {
  const browser = await ensureBrowser()
  const server = await startInspector()
  try {
    return [
      `first load of JavaScript: ${pageSize().figure}`,
      await onAPhone(`${server.origin}/`, browser),
      ...(await withManyExchanges(server, browser)),
    ]
  } finally {
    await server.stop()
  }
}

async function onAPhone(url, browser) {
  const seen = []
  for await (const load of loads(url, browser)) if (seen.push(load) === rounds) break
  const middle = (read) => median(seen.map(read))
  const scores = Object.fromEntries(
    Object.keys(seen[0].scores).map((id) => [id, middle((load) => load.scores[id])]),
  )
  const slowed = seen.map(({ slowDown }) => `${slowDown}×`).join(', ')
  const paint = Math.round(middle((load) => load.paintMs))
  const blocking = Math.round(middle((load) => load.blockingMs))
  const shift = middle((load) => load.shift).toFixed(3)
  return `Lighthouse, slow 4G, processor slowed ${slowed}, middle of ${rounds}: ${inWords(scores)}; LCP ${paint} ms, total blocking time ${blocking} ms, layout shift ${shift}`
}

async function withManyExchanges({ origin, practice }, browser) {
  const trace = await longTrace(`${practice}/healthy/mcp`, 1000)
  const tasks = await renderingTasks(origin, trace, browser)
  return Object.entries(tasks).map(
    ([part, longest]) =>
      `${trace.exchanges.length} exchanges, ${part}: longest task ${longest.toFixed(0)} ms of at most 50`,
  )
}
