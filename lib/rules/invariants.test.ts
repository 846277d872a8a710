import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { clientIds } from '@/lib/clients/ids'
import { stepIds } from '@/lib/flow/trace'
import { reference } from '@/lib/spec/references'
import { revisions } from '@/lib/spec/revisions'
import examples from './examples.json'
import { rules } from './index'
import known from './known-failures.json'
import { signs } from './recognise/signs'
import { type Rule, stages } from './rule'
import { runRule } from './run'
import { traceOf } from './testing'
import { createView } from './view'

const folder = fileURLToPath(new URL('.', import.meta.url))
const readme = readFileSync(`${folder}README.md`, 'utf8')
const ids = rules.map(({ id }) => id)
const each = test.each(rules.map((rule) => [rule.id, rule] as const))

test('every rule stands in the list once, under the name of its file', () => {
  const files = readdirSync(folder).flatMap((name) => {
    const isRule = name.endsWith('.ts') && !name.endsWith('.test.ts')
    return isRule && readFileSync(folder + name, 'utf8').includes(': Rule = {')
      ? [name.slice(0, -'.ts'.length)]
      : []
  })
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(files.toSorted())
})

test('every known failure has its rule, and every other rule is explained in the README', () => {
  expect(known.filter((id) => !ids.includes(id))).toEqual([])
  const own = ids.filter((id) => !known.includes(id))
  expect(own.filter((id) => !readme.includes(`\`${id}\``))).toEqual([])
})

test('the list is in the order of the stages', () => {
  const positions = rules.map(({ stage }) => stages.indexOf(stage))
  expect(positions).toEqual(positions.toSorted((a, b) => a - b))
})

test('causes name rules and make no circle', () => {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const unknown = rules.flatMap(({ causes = [] }) => causes.filter((id) => !byId.has(id)))
  expect(unknown).toEqual([])
  const circles = rules.filter((rule) => reaches(rule, rule.id, byId))
  expect(circles.map(({ id }) => id)).toEqual([])
})

test('there is an example of every rule and of nothing else', () => {
  expect(Object.keys(examples).toSorted()).toEqual(ids.toSorted())
})

each('%s is written out', (_id, rule) => {
  expect(sentences(rule.why)).toBeGreaterThanOrEqual(2)
  expect(sentences(rule.why)).toBeLessThanOrEqual(6)
  expect(rule.title).not.toMatch(/[.!?]$/)
  expect(`${rule.title} ${rule.why}`).not.toMatch(/!(?!doctype)/)
  expect(rule.spec.length).toBeGreaterThan(0)
  expect(stepIds).toContain(rule.step)
  for (const revision of revisions) {
    for (const id of rule.spec) {
      const { label, url } = reference(id, revision)
      expect(label).toBeTruthy()
      expect(URL.canParse(url), `${id} gives ${url}`).toBe(true)
    }
  }
})

each('%s names clients and stacks that exist', (_id, { breaks, recipes = {} }) => {
  const stacks = new Set(signs.map(([stack]) => stack))
  expect(breaks.filter((id) => !clientIds.includes(id))).toEqual([])
  expect(new Set(breaks).size).toBe(breaks.length)
  expect(Object.keys(recipes).filter((stack) => !stacks.has(stack))).toEqual([])
})

each('%s can say how to mend it wherever the flow stopped', (_id, rule) => {
  for (const step of ['challenge', 'server-metadata', 'verify'] as const) {
    const view = createView(traceOf().upTo(step).build())
    expect(rule.fix(view, { evidence: [] }).text.length).toBeGreaterThan(10)
  }
})

each('%s has nothing to say about a healthy login', (_id, rule) => {
  for (const revision of revisions) {
    const { finding, crash } = runRule(rule, createView(traceOf().revision(revision).build()))
    expect(crash).toBeNull()
    expect(finding, finding?.remark).toBeNull()
  }
})

function sentences(text: string): number {
  return text.split(/[.?]["’)]?(?=\s|$)/).filter((part) => part.trim() !== '').length
}

function reaches(from: Rule, id: string, byId: ReadonlyMap<string, Rule>): boolean {
  const seen = new Set<string>()
  const open = [...(from.causes ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === id) return true
    if (!seen.has(next)) open.push(...(byId.get(next)?.causes ?? []))
    seen.add(next)
  }
  return false
}
