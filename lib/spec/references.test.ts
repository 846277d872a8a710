import { expect, test } from 'vitest'
import { reference, type SpecId } from './references'
import { revisions, traits } from './revisions'

test.each<[SpecId, string, string]>([
  ['rfc9728#3.3', 'RFC 9728 §3.3', 'https://www.rfc-editor.org/rfc/rfc9728#section-3.3'],
  ['rfc9111#', 'RFC 9111', 'https://www.rfc-editor.org/rfc/rfc9111'],
  [
    'mcp#scope-selection',
    'MCP 2026-07-28, Scope Selection Strategy',
    'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization#scope-selection-strategy',
  ],
  [
    'mcp#pkce',
    'MCP 2026-07-28, Authorization Code Protection',
    'https://modelcontextprotocol.io/specification/2026-07-28/basic/authorization/security-considerations#authorization-code-protection',
  ],
  ['fetch#http-cors-protocol', 'Fetch', 'https://fetch.spec.whatwg.org/#http-cors-protocol'],
])('%s is cited as %s', (id, label, url) => {
  expect(reference(id)).toEqual({ label, url })
})

test('a section opens in the revision that is inspected, when that has it', () => {
  expect(reference('mcp#pkce', '2025-06-18').url).toBe(
    'https://modelcontextprotocol.io/specification/2025-06-18/basic/authorization#authorization-code-protection',
  )
  expect(reference('mcp#as-binding', '2025-06-18').label).toContain('2026-07-28')
})

test('what changed from revision to revision', () => {
  const since = (name: keyof (typeof traits)['2026-07-28']) =>
    revisions.filter((revision) => traits[revision][name])
  expect(since('resourceMetadata')).toEqual(['2025-06-18', '2025-11-25', '2026-07-28'])
  expect(since('challengeMustNameMetadata')).toEqual(['2025-06-18'])
  expect(since('pkceListRequired')).toEqual(['2025-11-25', '2026-07-28'])
  expect(since('issuerValidation')).toEqual(['2026-07-28'])
  expect(since('defaultEndpoints')).toEqual(['2025-03-26'])
})
