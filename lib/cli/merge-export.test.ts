import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runCli } from './testing'

const server = 'https://mcp.acme.dev/mcp'

function fileWith(name: string, text: string | null): string {
  const file = join(mkdtempSync(join(tmpdir(), 'inspector-into-')), name)
  if (text !== null) writeFileSync(file, text)
  return file
}

const mine = `{
  // mine
  "mcpServers": {
    "other": { "url": "https://other.dev/mcp" } // theirs
  }
}
`

test('--into prints the merged file, and leaves the file alone', async () => {
  const file = fileWith('mcp.json', mine)
  const { code, out, err } = await runCli(['export', 'cursor', server, '--into', file])
  expect(code).toBe(0)
  expect(out).toContain('// mine')
  expect(out).toContain('// theirs')
  expect(out).toContain(server)
  expect(err).toMatch(/^ +\d+ \+ .*"acme": \{$/m)
  expect(readFileSync(file, 'utf8')).toBe(mine)
})

test('--write writes it, keeps its permissions, and says nothing twice', async () => {
  const file = fileWith('mcp.json', mine)
  chmodSync(file, 0o640)
  const argv = ['export', 'cursor', server, '--into', file, '--write']
  const { code, out, err } = await runCli(argv)
  expect({ code, out }).toEqual({ code: 0, out: '' })
  expect(err).toContain(`Wrote ${file}.`)
  expect(readFileSync(file, 'utf8')).toContain('// theirs')
  expect(statSync(file).mode & 0o777).toBe(0o640)
  expect(readdirSync(join(file, '..'))).toEqual(['mcp.json'])
  const again = await runCli(argv)
  expect(again.err).toContain('says all of it already')
})

test('a file with the token in it is for its owner alone, also behind a link', async () => {
  const file = fileWith('mcp.json', mine)
  const link = fileWith('mcp.json', null)
  symlinkSync(file, link)
  const { err } = await runCli(
    [
      'export',
      'cursor',
      server,
      '--token-env',
      'T',
      '--secret',
      'inline',
      '--into',
      link,
      '--write',
    ],
    { env: { T: 'secret-token' } },
  )
  expect(err).toContain('Only you can read it')
  expect(readFileSync(file, 'utf8')).toContain('secret-token')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(lstatSync(link).isSymbolicLink()).toBe(true)
})

test('a file that is not there yet is made', async () => {
  const file = fileWith('config.toml', null)
  await runCli(['export', 'codex', server, '--into', file, '--write'])
  expect(readFileSync(file, 'utf8')).toContain('[mcp_servers.acme]')
})

test.each([
  ['a broken file', ['export', 'cursor', server, '--into', '?'], 'Line 1'],
  ['a client without a file', ['export', 'curl', server, '--into', '?'], 'no configuration file'],
  ['--write alone', ['export', 'cursor', server, '--write'], '--into'],
  ['--json', ['export', 'cursor', server, '--into', '?', '--json'], '--json'],
  ['a login without --export', ['login', server, '--into', '?'], '--export'],
])('%s is wrong usage', async (_, argv, words) => {
  const file = fileWith('mcp.json', '{ "mcpServers": oops }')
  const { code, out, err } = await runCli(argv.map((word) => (word === '?' ? file : word)))
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain(words)
  expect(readFileSync(file, 'utf8')).toBe('{ "mcpServers": oops }')
})
