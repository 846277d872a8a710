import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import { clientIds } from '@/lib/clients/ids'
import { rules } from '@/lib/rules'
import { listen } from '../listen'
import { runCli } from '../testing'

test('rules: every one on a line, one in full, both as JSON', async () => {
  const { out } = await runCli(['rules'])
  expect(out.trimEnd().split('\n')).toHaveLength(rules.length)
  const [first] = rules
  const one = await runCli(['rules', first?.id ?? ''])
  expect(one.out).toContain(first?.title)
  const slash = await runCli(['rules', 'prm-resource-trailing-slash'])
  expect(slash.out).toContain('Fix: Publish the form without the slash')
  expect(slash.out).toContain('      "resource": "https://mcp.example.com/mcp"')
  const json = JSON.parse((await runCli(['rules', '--json'])).out)
  expect(json).toHaveLength(rules.length)
  expect(json[0]).toMatchObject({ id: first?.id, spec: [{ url: expect.any(String) }] })
})

test('clients: the ids of the contract', async () => {
  const json = JSON.parse((await runCli(['clients', '--json'])).out)
  expect(json.map(({ id }: { id: string }) => id)).toEqual([...clientIds])
  expect((await runCli(['clients', 'cursor'])).out).toContain('Cursor')
})

test('export: nothing is sent, and a token goes in by reference', async () => {
  const { code, out } = await runCli(['export', 'claude-code', 'https://mcp.example/mcp'])
  expect(code).toBe(0)
  expect(out).toContain('claude mcp add')
  const env = { MY_TOKEN: 'tok-7Fjfp0ZBr1KtDRbnfVdmIw' }
  const byReference = await runCli(
    ['export', 'cursor', 'https://mcp.example/mcp', '--token-env', 'MY_TOKEN'],
    { env },
  )
  expect(byReference.out + byReference.err).not.toContain(env.MY_TOKEN)
  expect(byReference.out).toContain('Authorization')
  const inline = await runCli(
    [
      'export',
      'cursor',
      'https://mcp.example/mcp',
      '--token-env',
      'MY_TOKEN',
      '--secret',
      'inline',
    ],
    { env },
  )
  expect(inline.out).toContain(env.MY_TOKEN)
})

test('export --json is one object with the files', async () => {
  const { out } = await runCli(['export', 'codex', 'https://mcp.example/mcp', '--json'])
  expect(JSON.parse(out)).toMatchObject({
    client: 'codex',
    files: expect.arrayContaining([expect.objectContaining({ language: 'toml' })]),
  })
})

test('practice: lists every server on stdout until it is stopped', async () => {
  const interrupt = new AbortController()
  const { code, out } = await runCli(['practice', '--port', '18300', '--json'], {
    signal: interrupt.signal,
    onOut: () => setImmediate(() => interrupt.abort()),
  })
  expect(code).toBe(130)
  const [first] = JSON.parse(out)
  expect(first).toMatchObject({
    id: 'healthy',
    title: expect.any(String),
    url: 'http://localhost:18300/healthy/mcp',
    rule: null,
  })
})

test('page and practice refuse a port that was asked for and is taken', async () => {
  const taken = createServer()
  const port = String(await listen(taken, 0, '127.0.0.1'))
  const practice = await runCli(['practice', '--port', port])
  expect(practice).toMatchObject({ code: 2, out: '' })
  expect(practice.err).toContain('Choose another --port')
  taken.close()
})
