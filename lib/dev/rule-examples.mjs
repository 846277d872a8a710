// Writes lib/rules/examples.json from the first failing and the first passing case of every rule's test.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createVitest } from 'vitest/node'

const path = 'lib/rules/examples.json'
const before = readFileSync(path, 'utf8')
const found = {}

const reporter = {
  onTestCaseResult(testCase) {
    const { example } = testCase.meta()
    if (!example) return
    const { rule, ...messages } = example
    found[rule] = messages
  },
}

const vitest = await createVitest('test', {
  watch: false,
  reporters: [reporter],
  project: ['rules'],
})
await vitest.start()
await vitest.close()
process.exitCode = 0

const sorted = Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(path, `${JSON.stringify(sorted, null, 2)}\n`)
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'ignore' })
const changed = readFileSync(path, 'utf8') !== before
console.log(
  `${Object.keys(sorted).length} rules with examples, ${changed ? 'written' : 'unchanged'}`,
)
