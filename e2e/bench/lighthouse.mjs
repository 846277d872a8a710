import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { budgets } from '../../lib/dev/budgets.mjs'
import { installApart, newerNode, placeOf, run } from '../apart.mjs'
import { between } from './numbers.mjs'

const categories = Object.keys(budgets.lighthouse)
/** The slow-downs of Lighthouse's calculator (its docs/throttling.md), by what its own benchmark says of a machine. */
const calculator = [
  [150, 1],
  [800, 2],
  [1300, 3],
  [1533, 4],
]

/**
 * Loads the page on a slow phone, time after time, and gives for each what Lighthouse says of it: scores of 0 to 1,
 * milliseconds, and by how much the processor was slowed for it. A slower machine needs less of that for the same
 * phone, and one that others share changes its pace, so each load goes by the benchmark of the one before.
 */
export async function* loads(url, browser) {
  await installApart('lighthouse', fileURLToPath(new URL('lighthouse', import.meta.url)))
  const node = await newerNode()
  let { index } = await audit(node, url, browser, 4)
  for (;;) {
    const slowDown = Number(between(calculator, index).toFixed(1))
    const load = await audit(node, url, browser, slowDown)
    index = load.index
    yield load
  }
}

async function audit(node, url, browser, slowDown, tries = 3) {
  const place = placeOf('lighthouse')
  const output = join(place, 'report.json')
  rmSync(output, { force: true })
  const flags = [
    ...[url, '--quiet', '--output=json', `--output-path=${output}`, '--no-enable-error-reporting'],
    ...[`--only-categories=${categories}`, `--throttling.cpuSlowdownMultiplier=${slowDown}`],
    '--chrome-flags=--headless=new --no-sandbox --disable-background-networking --disable-component-update',
  ]
  const program = join(place, 'node_modules/lighthouse/cli/index.js')
  const env = { ...process.env, CHROME_PATH: browser }
  const { code, output: said } = await run(node, [program, ...flags], { env })
  // It loses its own recording now and then, and says so; that is nothing about the page.
  if (code !== 0 && tries > 1 && /NO_NAVSTART|PROTOCOL_TIMEOUT/.test(said)) {
    return audit(node, url, browser, slowDown, tries - 1)
  }
  if (code !== 0) throw new Error(said)
  const report = JSON.parse(readFileSync(output, 'utf8'))
  const ms = (id) => report.audits[id].numericValue
  return {
    slowDown,
    index: report.environment.benchmarkIndex,
    scores: Object.fromEntries(categories.map((id) => [id, report.categories[id].score])),
    paintMs: ms('largest-contentful-paint'),
    blockingMs: ms('total-blocking-time'),
    shift: ms('cumulative-layout-shift'),
  }
}

/** The categories in which a score is below its budget. */
export function below(scores) {
  return categories.filter((id) => scores[id] < budgets.lighthouse[id])
}

/** Scores as Lighthouse shows them, with what is wanted where that is missed. */
export function inWords(scores) {
  const missed = below(scores)
  return categories
    .map((id) => {
      const wanted = missed.includes(id) ? ` (below ${budgets.lighthouse[id] * 100})` : ''
      return `${id} ${Math.round(scores[id] * 100)}${wanted}`
    })
    .join(', ')
}
