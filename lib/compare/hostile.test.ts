import fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '@/lib/report/escape/control'
import { json } from '@/lib/report/json'
import { toReport } from '@/lib/report/to-report'
import { diagnose } from '@/lib/rules/diagnose'
import { traceOf } from '@/lib/rules/testing'
import { compare } from './compare'
import { readRun } from './read-run'
import { type Run, runOf } from './run'
import { text } from './text'

const healthy = traceOf().token({ refresh_token: 'rt-0123456789abcdef0123456789' }).build()
const report = JSON.parse(json(toReport(healthy, diagnose(healthy), [], { version: '1' })))
const run = runOf(healthy, diagnose(healthy), [])

function deep(levels: number): unknown {
  let value: unknown = 1
  for (let i = 0; i < levels; i++) value = i % 2 ? [value] : { a: value }
  return value
}

/** Stands for a value nested so deeply that not even a counterexample could show it. */
const bottomless = 'bottomless'

const wrong = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    [null],
    { value: null, from: {} },
    '__proto__',
    -1,
    bottomless,
  ),
)

/** Where to break it: a path of members, each picked among those that are there. */
const path = fc.array(fc.nat(), { minLength: 1, maxLength: 8 })

function broken(value: unknown, [at = 0, ...rest]: number[], by: unknown): unknown {
  if (by === bottomless) return broken(value, [at, ...rest], deep(2000))
  if (typeof value !== 'object' || value === null) return by
  const names = Object.keys(value)
  const name = names[at % (names.length || 1)]
  if (name === undefined) return by
  const inner = Reflect.get(value, name)
  const changed = rest.length === 0 ? by : broken(inner, rest, by)
  return Array.isArray(value) ? value.with(Number(name), changed) : { ...value, [name]: changed }
}

function runFrom(report: unknown): Run | null {
  const read = readRun(JSON.stringify(report))
  if ('problem' in read) return null
  return read.kept ?? runOf(read.trace, { findings: [], results: [], protection: null }, [])
}

test('no report, however broken, throws, and the result is plain JSON for any terminal', () => {
  let compared = 0
  fc.assert(
    fc.property(path, wrong, path, wrong, (one, first, two, second) => {
      const other = runFrom(broken(broken(report, one, first), two, second))
      if (!other) return
      compared++
      for (const comparison of [compare(run, other), compare(other, run)]) {
        expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison)
        const printed = text(comparison)
        expect(visible(printed, '\n')).toBe(printed)
      }
    }),
    { numRuns: 80, seed: 6 },
  )
  expect(compared).toBeGreaterThan(20)
})

test('a document without bottom is compared all the same', () => {
  const nested = structuredClone(healthy)
  const fact = nested.facts.resourceMetadata
  if (!fact) throw new Error('The healthy trace has resource metadata.')
  fact.value = { ...fact.value, more: deep(20_000) }
  const comparison = compare(run, runOf(nested, diagnose(nested), []))
  expect(comparison.documents[0]?.changes.map(({ at, kind }) => [at, kind])).toEqual([
    ['/more', 'added'],
  ])
  expect(() => JSON.stringify(comparison)).not.toThrow()
})
