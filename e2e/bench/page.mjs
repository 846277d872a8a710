import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from '../../lib/dev/browser.mjs'
import { pageSize } from '../../lib/dev/page-size.mjs'
import { installApart, newerNode, placeOf, run } from '../apart.mjs'
import { longTrace } from './long-trace.mjs'
import { between, quantile } from './numbers.mjs'
import { renderingTasks } from './rendering.mjs'
import { startInspector } from './server.mjs'

const wanted = { performance: 0.95, accessibility: 1, 'best-practices': 1 }
const rounds = 5
/** The slow-downs of Lighthouse's calculator (its docs/throttling.md), by what its own benchmark says of a machine. */
const calculator = [
  [150, 1],
  [800, 2],
  [1300, 3],
  [1533, 4],
]

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
  let { index } = await audit(node, url, browser, 4)
  const reports = []
  for (let round = 0; round < rounds; round++) {
    // A slower machine needs less of a slow-down for the same phone, and one that others share changes its pace.
    const slowDown = Number(between(calculator, index).toFixed(1))
    reports.push(await audit(node, url, browser, slowDown))
    index = reports[round].index
  }
  const middle = (read) => quantile(reports.map(read), 0.5)
  const scores = Object.entries(wanted).map(([id, least]) => {
    const score = middle(({ report }) => report.categories[id].score)
    return `${id} ${Math.round(score * 100)}${score < least ? ` (below ${least * 100})` : ''}`
  })
  const ms = (id) => `${Math.round(middle(({ report }) => report.audits[id].numericValue))} ms`
  const shift = middle(({ report }) => report.audits['cumulative-layout-shift'].numericValue)
  const slowed = reports.map(({ slowDown }) => `${slowDown}×`).join(', ')
  return `Lighthouse, slow 4G, processor slowed ${slowed}, middle of ${rounds}: ${scores.join(', ')}; LCP ${ms('largest-contentful-paint')}, total blocking time ${ms('total-blocking-time')}, layout shift ${shift.toFixed(3)}`
}

/** Lighthouse's report, and what its own benchmark says about the machine just then. */
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
  const report = JSON.parse(readFileSync(output, 'utf8'))
  return { report, slowDown, index: report.environment.benchmarkIndex }
}

async function withManyExchanges({ origin, practice }, browser) {
  const trace = await longTrace(`${practice}/healthy/mcp`, 1000)
  const tasks = await renderingTasks(origin, trace, browser)
  return Object.entries(tasks).map(
    ([part, longest]) =>
      `${trace.exchanges.length} exchanges, ${part}: longest task ${longest.toFixed(0)} ms of at most 50`,
  )
}
