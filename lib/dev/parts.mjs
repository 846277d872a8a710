import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { pageSize } from './page-size.mjs'
import { root, run, runInstalled } from './run.mjs'

const results = join(root, 'test-results')

const withoutBrowser = {
  passed: 0,
  failed: 1,
  skipped: 0,
  output: 'No browser, and none could be installed.',
}

/** A part that only passes or fails counts as one. */
function single({ code, output, figure }) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output, figure }
}

/** Counts from a reporter's file; a program that failed without saying where still counts as a failure. */
function counted({ code, output }, path, count) {
  try {
    const counts = count(JSON.parse(readFileSync(path, 'utf8')))
    return { ...counts, failed: counts.failed || (code === 0 ? 0 : 1), output }
  } catch {
    return { passed: 0, failed: 1, skipped: 0, output }
  }
}

function resultFile(name) {
  mkdirSync(results, { recursive: true })
  const path = join(results, name)
  rmSync(path, { force: true })
  return path
}

async function types() {
  // Next's generated types (`next-env.d.ts`, routes) are not in the repository.
  const generated = await runInstalled('next/dist/bin/next', ['typegen'])
  if (generated.code !== 0) return single(generated)
  return single(await runInstalled('typescript/bin/tsc', ['--noEmit']))
}

async function lint() {
  return single(await runInstalled('@biomejs/biome/bin/biome', ['check', '.']))
}

/** How many attacks of each kind were tried: the titles of the tests that say so. */
function securityFigures({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, title }) => status === 'passed' && /^security: \d/.test(title))
    .map(({ title }) => title)
    .sort()
}

async function unit() {
  const file = resultFile('unit.json')
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return counted(await runInstalled('vitest/vitest.mjs', args), file, (report) => ({
    passed: report.numPassedTests,
    failed:
      report.numFailedTests +
      // A file that cannot be loaded has no test to fail.
      report.testResults.filter((f) => f.status === 'failed' && f.assertionResults.length === 0)
        .length,
    skipped: report.numPendingTests + report.numTodoTests,
    lines: securityFigures(report),
  }))
}

async function build() {
  await ensureBuilt()
  return single({ code: 0, output: '' })
}

async function size() {
  const { ok, figure } = pageSize()
  return single({ code: ok ? 0 : 1, output: figure, figure })
}

/** A script of its own whose last line says whether a budget is kept, and the figure. */
async function measured(path) {
  const { code, output } = await run(process.execPath, [path])
  if (code !== 0) return single({ code, output })
  const { ok, figure } = JSON.parse(output.trimEnd().split('\n').at(-1) ?? '')
  return single({ code: ok ? 0 : 1, output: figure, figure })
}

async function lighthouse({ browser }) {
  return browser ? measured('e2e/lighthouse.mjs') : withoutBrowser
}

async function e2e({ browser }) {
  if (!browser) return withoutBrowser
  const file = resultFile('e2e.json')
  const outcome = await runInstalled('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  return counted(outcome, file, ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
    figure: /The page passes \d+ of \d+ conformance scenarios/.exec(outcome.output)?.[0],
  }))
}

async function conformance() {
  const file = resultFile('conformance.json')
  const outcome = await run(process.execPath, ['e2e/conformance.mjs'], {
    env: { CONFORMANCE_RESULT: file },
  })
  return counted(outcome, file, ({ passed, failed, figure }) => ({
    passed,
    failed,
    skipped: 0,
    figure,
  }))
}

/** In the order in which a mistake is cheapest to find. */
export const parts = {
  types,
  lint,
  unit,
  build,
  size,
  'start-up': () => measured('e2e/start-up.mjs'),
  package: () => measured('e2e/package.mjs'),
  lighthouse,
  e2e,
  conformance,
}

/** For these a browser is found or installed before the first part begins. */
export const wantsBrowser = ['lighthouse', 'e2e']
