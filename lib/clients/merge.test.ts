import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportFile, ExportLanguage } from './client'
import { readIncoming } from './incoming'
import { mergeInto } from './merge'
import { parseFile } from './testing/parse'

const client = { name: 'Test' }

function file(language: ExportLanguage, text: string, into: string): ExportFile {
  return { path: 'x', language, text, title: '', into: [into] }
}

function merged(existing: string, exported: ExportFile): string {
  const result = mergeInto(existing, exported, client)
  if ('problem' in result) throw new Error(result.problem)
  return result.text
}

const acme = (entry: unknown) =>
  file('jsonc', JSON.stringify({ mcpServers: { acme: entry } }), 'mcpServers')

test('JSON keeps comments, order and indentation', () => {
  const existing = `// mine
{
\t"theme": "dark", // of course
\t"mcpServers": {
\t\t/* the other one */
\t\t"other": { "url": "https://other.dev/mcp" },
\t},
\t"last": 1
}
`
  const result = merged(existing, acme({ url: 'https://mcp.acme.dev/mcp' }))
  expect(result).toBe(`// mine
{
\t"theme": "dark", // of course
\t"mcpServers": {
\t\t/* the other one */
\t\t"other": { "url": "https://other.dev/mcp" },
\t\t"acme": {
\t\t\t"url": "https://mcp.acme.dev/mcp"
\t\t},
\t},
\t"last": 1
}
`)
})

test('an entry of the same name is brought up to date, the person’s choices stay', () => {
  const existing = `{
  "mcpServers": {
    "acme": {
      "serverUrl": "https://old.acme.dev/mcp",
      "headers": { "Authorization": "Bearer old" },
      "disabled": true, // for now
      "autoApprove": ["search"]
    }
  }
}`
  const entry = { url: 'https://mcp.acme.dev/mcp', disabled: false, autoApprove: [] }
  const result = merged(existing, acme(entry))
  expect(result).toContain('// for now')
  expect(JSON.parse(result.replace('// for now', ''))).toEqual({
    mcpServers: {
      acme: { url: 'https://mcp.acme.dev/mcp', disabled: true, autoApprove: ['search'] },
    },
  })
})

test.each([
  ['a line comment', '"b": 1 // mine', '"b": 1, // mine'],
  ['a block comment', '"b": 1 /* mine */', '"b": 1, /* mine */'],
  ['after a trailing comma', '"b": 1, // mine', '"b": 1, // mine'],
])('JSON: %s stays beside its member', (_, member, kept) => {
  const result = merged(
    `{ "mcpServers": {\n    ${member}\n  } }`,
    acme({ url: 'https://a.dev/mcp' }),
  )
  expect(result).toContain(`{\n    ${kept}\n`)
  expect(readIncoming(result)).toMatchObject({ servers: [{ name: 'acme' }] })
})

test('prompts are added once', () => {
  const input = { id: 'a', type: 'promptString' }
  const exported = file('jsonc', JSON.stringify({ inputs: [input], servers: {} }), 'servers')
  const existing = '{ "inputs": [{ "id": "b" }], "servers": {} }'
  const once = merged(existing, exported)
  expect(JSON.parse(once)).toEqual({ inputs: [{ id: 'b' }, input], servers: {} })
  expect(mergeInto(once, exported, client)).toEqual({ text: once, changed: false })
})

test('YAML keeps comments, quotes and the indentation of lists', () => {
  const existing = `# mine
version: "1.2" # quoted
mcpServers:
- name: other
  url: https://other.dev/mcp # theirs
models: []
`
  const exported = file(
    'yaml',
    'mcpServers:\n  - name: acme\n    url: https://a.dev/mcp\n',
    'mcpServers',
  )
  expect(merged(existing, exported)).toBe(`# mine
version: "1.2" # quoted
mcpServers:
- name: other
  url: https://other.dev/mcp # theirs
- name: acme
  url: https://a.dev/mcp
models: []
`)
})

test('YAML: a member that is still empty is filled', () => {
  const exported = file('yaml', 'mcpServers:\n  acme:\n    url: https://a.dev/mcp\n', 'mcpServers')
  const result = merged('mcpServers:\n# below\nx: 1\n', exported)
  expect(parseFile(file('yaml', result, ''))).toEqual({
    mcpServers: { acme: { url: 'https://a.dev/mcp' } },
    x: 1,
  })
})

test('TOML: a table is replaced in place, everything around it stays', () => {
  const existing = `model = "x" # mine

# the first
[mcp_servers.acme] # ours
url = "https://old.acme.dev/mcp"
startup_timeout_sec = 30

[mcp_servers.acme.http_headers]
A = "b"

# the second
[mcp_servers."other one"]
url = "https://other.dev/mcp" # theirs
`
  const exported = file(
    'toml',
    '[mcp_servers.acme]\nurl = "https://mcp.acme.dev/mcp"\nbearer_token_env_var = "T"\n',
    'mcp_servers',
  )
  expect(merged(existing, exported)).toBe(`model = "x" # mine

# the first
[mcp_servers.acme]
url = "https://mcp.acme.dev/mcp"
startup_timeout_sec = 30
bearer_token_env_var = "T"

# the second
[mcp_servers."other one"]
url = "https://other.dev/mcp" # theirs
`)
})

test('TOML: a form that cannot be edited line by line is left to the person', () => {
  const exported = file('toml', '[mcp_servers.acme]\nurl = "https://a.dev"\n', 'mcp_servers')
  const inline = 'mcp_servers = { acme = { url = "https://old.dev" } }\n'
  expect(mergeInto(inline, exported, client)).toHaveProperty('problem')
  const text = 'notes = """\n[mcp_servers.acme]\nurl = "x"\n"""\n'
  expect(mergeInto(text, exported, client)).toHaveProperty('problem')
})

test.each([
  ['jsonc', '{ "mcpServers": { "a": ', 'JSON'],
  ['jsonc', '[]', 'object'],
  ['json', '{"mcpServers":[]}', 'expected kind'],
  ['yaml', 'a: [', 'YAML'],
  ['yaml', '- a', 'map'],
  ['toml', '= 1', 'TOML'],
  ['shell', 'x', 'no file'],
] as const)('%s: %s is a problem, not a guess', (language, existing, words) => {
  const text = language === 'toml' ? '[mcp_servers.a]\nurl = "x"\n' : '{"mcpServers":{"a":{}}}'
  const result = mergeInto(existing, file(language, text, 'mcpServers'), client)
  expect(result).toHaveProperty('problem', expect.stringContaining(words))
})

test.each([
  [
    'jsonc',
    '{\n  "a": 1\n  "b": 2\n}',
    'Line 2: a comma is missing, so the file is not valid JSON.',
    2,
  ],
  ['jsonc', '{\n  "a": "x\n}', 'Line 2: a string is not closed, so the file is not valid JSON.', 2],
  ['yaml', 'a: 1\nb: [\n', 'valid YAML', 3],
  ['toml', 'a = 1\nb = = 2\n', 'valid TOML', 2],
] as const)(
  '%s that does not parse: the line, in plain words',
  (language, existing, words, line) => {
    const text = language === 'toml' ? '[mcp_servers.a]\nurl = "x"\n' : '{"mcpServers":{"a":{}}}'
    const result = mergeInto(existing, file(language, text, 'mcpServers'), client)
    expect(result).toEqual({
      problem: expect.stringContaining(words),
      line,
      next: 'Mend that line in your file, and take it again.',
    })
  },
)

test('the line ends of a file stay its own', () => {
  const result = merged('{\r\n  "mcpServers": {}\r\n}\r\n', acme({ url: 'https://a.dev/mcp' }))
  expect(result.replaceAll('\r\n', '')).not.toContain('\n')
})

test('no file that exists makes it throw', () => {
  const bomb = `a: &a [x]\n${Array.from({ length: 20 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`
  const existing = fc.oneof(fc.string({ maxLength: 100 }), fc.json(), fc.constant(bomb))
  const languages = fc.constantFrom<ExportLanguage>('json', 'yaml', 'toml')
  const texts = { json: '{"a":{"b":{}}}', yaml: 'a:\n  b: {}\n', toml: '[a.b]\nx = 1\n' }
  fc.assert(
    fc.property(existing, languages, (text, language) => {
      const exported = file(language, Reflect.get(texts, language), 'a')
      expect(Object.keys(mergeInto(text, exported, client)).length).toBeGreaterThan(0)
    }),
    { numRuns: 500 },
  )
})
