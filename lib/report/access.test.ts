import { expect, test } from 'vitest'
import { compareAccess } from '@/lib/flow/identities/compare'
import { type IdentityAccess, newAccess } from '@/lib/flow/identities/identity'
import { sampleReport } from './__fixtures__/report'
import { accessHtml, accessMarkdown } from './access-markup'
import { accessText } from './access-text'
import { readRecordedText } from './recording'
import { redactTrace } from './redact-trace'
import type { Report } from './report'

const report = sampleReport()
const tool = (name: string) => ({ name, title: null, description: null, input: null })
const listing = (names: readonly string[]) => ({
  outcome: { kind: 'allowed', exchange: 0 } as const,
  items: names.map(tool),
  complete: true,
})
const known = (name: string, names: readonly string[]): IdentityAccess => {
  const fresh = newAccess({ name, credential: { kind: 'signed-in' } })
  const lists = { ...fresh.lists, tools: listing(names) }
  return { ...fresh, door: { kind: 'allowed', exchange: 0 }, lists }
}
const call = { method: 'tools/call', name: 'write', arguments: {} } as const
const refused = {
  kind: 'refused',
  by: 'insufficient-scope',
  message: 'asks for notes:write',
  code: null,
  exchange: 0,
} as const
const identities = [
  known('you', ['read', 'write']),
  { ...known('guest', ['read']), calls: [{ call, outcome: refused, result: undefined }] },
]
const compared: Report = {
  ...report,
  trace: {
    ...report.trace,
    facts: { ...report.trace.facts, identities: { value: identities, from: { computed: '' } } },
  },
}

test('every format for people has the table, the difference and what the server said', () => {
  const text = accessText(compareAccess(compared.trace.facts))
  expect(text).toMatch(/^\* write +Listed +Not listed; Refused, scope$/m)
  expect(text).toMatch(/^ {2}read +Listed +Listed$/m)
  expect(text).toContain('guest: Refused, scope: asks for notes:write')
  const markdown = accessMarkdown(compared)
  expect(markdown).toContain('`write` tool, differs | Listed | Not listed; call: Refused, scope |')
  expect(markdown).toContain('asks for notes')
  const html = accessHtml(compared)
  expect(html).toContain('<code>write</code> tool, differs')
  expect(html).toContain('guest, write: asks for notes:write')
})

test('nothing is said where nobody else was asked about', () => {
  expect(accessMarkdown(report) + accessHtml(report)).toBe('')
  expect(accessText(compareAccess(report.trace.facts))).toBe('')
})

test('a recording with identities reads back as it was, and no member that is gone breaks the reader', () => {
  const { trace } = compared
  const read = readRecordedText(JSON.stringify(trace))
  if ('problem' in read) throw new Error(read.problem)
  expect(compareAccess(read.trace.facts)).toEqual(compareAccess(trace.facts))
  const whole = { ...identities[1], signIn: {}, lists: identities[0]?.lists }
  for (const path of pathsOf(whole)) {
    const damaged = structuredClone(whole)
    setAt(damaged, path, 7)
    const facts = { ...trace.facts, identities: { value: [damaged], from: { computed: '' } } }
    const again = readRecordedText(JSON.stringify({ ...trace, facts }))
    if ('problem' in again) continue
    const table = compareAccess(again.trace.facts)
    const report = { ...compared, trace: redactTrace(again.trace) }
    expect(typeof (accessText(table) + accessMarkdown(report) + accessHtml(report))).toBe('string')
  }
})

function pathsOf(value: unknown, before: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const path = [...before, name]
    return [path, ...pathsOf(member, path)]
  })
}

function setAt(object: unknown, path: readonly string[], value: unknown): void {
  const [name = '', ...rest] = path
  const holder = object as Record<string, unknown>
  if (rest.length === 0) holder[name] = value
  else setAt(holder[name], rest, value)
}
