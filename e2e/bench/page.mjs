import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../../lib/dev/browser.mjs'
import { pageSize } from '../../lib/dev/page-size.mjs'
import { installApart, newerNode, placeOf, run } from '../apart.mjs'
import { longTrace } from './long-trace.mjs'
import { quantile } from './numbers.mjs'
import { renderingTasks } from './rendering.mjs'
import { startInspector } from './server.mjs'

const wanted = { performance: 0.95, accessibility: 1, 'best-practices': 1 }
const rounds = 3
/** What Lighthouse's own benchmark shows on the machines its fourfold slow-down is meant for. */
const usualIndex = 1500

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
  await installApart('lighthouse', fileURLToPath(new URL('lighthouse', import.meta.url)))
  const node = await newerNode()
  // On a slower machine the same page on the same phone needs less of a slow-down.
  const { environment } = await audit(node, url, browser, 4)
  const index = environment.benchmarkIndex
  const slowDown = Math.min(4, Math.max(1, Number(((4 * index) / usualIndex).toFixed(1))))
  const reports = []
  for (let round = 0; round < rounds; round++)
    reports.push(await audit(node, url, browser, slowDown))
  const middle = (read) => quantile(reports.map(read), 0.5)
  const scores = Object.entries(wanted).map(([id, least]) => {
    const score = middle(({ categories }) => categories[id].score)
    return `${id} ${Math.round(score * 100)}${score < least ? ` (below ${least * 100})` : ''}`
  })
  const ms = (id) => `${Math.round(middle(({ audits }) => audits[id].numericValue))} ms`
  return `Lighthouse, slow 4G, processor slowed ${slowDown}× (index ${Math.round(index)}), middle of ${rounds}: ${scores.join(', ')}; LCP ${ms('largest-contentful-paint')}, total blocking time ${ms('total-blocking-time')}, layout shift ${middle(({ audits }) => audits['cumulative-layout-shift'].numericValue).toFixed(3)}`
}

async function audit(node, url, browser, slowDown) {
  const place = placeOf('lighthouse')
  const output = join(place, 'report.json')
  rmSync(output, { force: true })
  const flags = [
    ...[url, '--quiet', '--output=json', `--output-path=${output}`, '--no-enable-error-reporting'],
    ...[
      `--only-categories=${Object.keys(wanted)}`,
      `--throttling.cpuSlowdownMultiplier=${slowDown}`,
    ],
    '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update',
  ]
  const program = join(place, 'node_modules/lighthouse/cli/index.js')
  const env = { ...process.env, CHROME_PATH: browser }
  const { code, output: said } = await run(node, [program, ...flags], { env })
  if (code !== 0) throw new Error(said)
  return JSON.parse(readFileSync(output, 'utf8'))
}

async function withManyExchanges({ origin, practice }, browser) {
  const trace = await longTrace(`${practice}/healthy/mcp`, 1000)
  const tasks = await renderingTasks(origin, trace, browser)
  return Object.entries(tasks).map(
    ([part, longest]) =>
      `${trace.exchanges.length} exchanges, ${part}: longest task ${longest.toFixed(0)} ms of at most 50`,
  )
}
