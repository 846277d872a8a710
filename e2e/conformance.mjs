// Runs the official conformance suite: every authorization scenario for clients in a process of its own,
// and the authorization server scenarios against the practice server. Prints the table and the figures.
import { writeFileSync } from 'node:fs'
import { runAuthorization } from './conformance/authorization.mjs'
import { listScenarios, runScenario } from './conformance/scenarios.mjs'
import { ensureSuite } from './conformance/suite.mjs'

const jobs = 2
const wanted = { own: 33, newest: 25 }

const node = await ensureSuite()
const only = process.argv.slice(2)
const listed = await listScenarios(node)
const chosen = listed.filter(
  ({ id }) => only.length === 0 || only.some((part) => id.includes(part)),
)

const results = await pooled(chosen, (scenario) => runScenario(node, scenario))
if (only.length === 0) results.push(await runAuthorization(node))

for (const { id, wire, passed, good, ms, reasons } of results) {
  const mark = passed ? '✓' : '✗'
  const row = [mark, id.padEnd(42), (wire ?? 'own').padEnd(10), `${good} checks`.padEnd(10)]
  process.stdout.write(`${row.join('  ')}  ${ms} ms\n`)
  for (const reason of reasons) process.stdout.write(`     ${reason.replaceAll('\n', '\n     ')}\n`)
}

const own = listed.filter(({ wire }) => wire === null).length
const newest = listed.length - own
const complete = own === wanted.own && newest === wanted.newest
if (!complete) process.stdout.write(`The suite lists ${own} and ${newest} scenarios.\n`)

const passed = results.filter((result) => result.passed).length
const failed = results.length - passed + (complete ? 0 : 1)
if (process.env.CONFORMANCE_RESULT) {
  const count = (atNewest) =>
    results.filter(
      (r) => r.passed && listed.some((l) => l.id === r.id) && (r.wire !== null) === atNewest,
    ).length
  const figure = `${count(false)}/${own} at their own wire, ${count(true)}/${newest} at 2026-07-28`
  writeFileSync(process.env.CONFORMANCE_RESULT, JSON.stringify({ passed, failed, figure }))
}
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = failed > 0 ? 1 : 0

async function pooled(items, work) {
  const done = []
  let next = 0
  const worker = async () => {
    while (next < items.length) {
      const index = next++
      done[index] = await work(items[index])
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  return done
}
