import { expect, test } from 'vitest'
import { compareAccess } from '@/lib/flow/identities/compare'
import { type IdentityAccess, newAccess } from '@/lib/flow/identities/identity'
import { sampleReport } from './__fixtures__/report'
import { accessHtml, accessMarkdown } from './access-markup'
import { accessText } from './access-text'
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
