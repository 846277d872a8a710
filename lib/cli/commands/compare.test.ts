import { mkdtempSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Comparison } from '@/lib/compare/comparison'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Report } from '@/lib/report/report'
import { listen } from '../listen'
import { runCli } from '../testing'

let practice: Practice
let server: Server
let origin = ''
/** What the server under repair says its resource is. */
let resource = ''
const folder = mkdtempSync(join(tmpdir(), 'compare-'))
const at = (fault: string) => `http://localhost:${practice.port}/${fault}/mcp`

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
  server = createServer((request, response) => {
    const documents: Record<string, object> = {
      '/.well-known/oauth-protected-resource/mcp': { resource, authorization_servers: [origin] },
      '/.well-known/oauth-authorization-server': {
        issuer: origin,
        authorization_endpoint: `${origin}/authorize`,
        token_endpoint: `${origin}/token`,
        registration_endpoint: `${origin}/register`,
        response_types_supported: ['code'],
        code_challenge_methods_supported: ['S256'],
      },
    }
    const document = documents[request.url ?? '']
    const metadata = `${origin}/.well-known/oauth-protected-resource/mcp`
    response.writeHead(document ? 200 : 401, {
      'content-type': 'application/json',
      ...(document ? {} : { 'www-authenticate': `Bearer resource_metadata="${metadata}"` }),
    })
    response.end(JSON.stringify(document ?? {}))
  })
  origin = `http://127.0.0.1:${await listen(server, 0, '127.0.0.1')}`
})
afterAll(async () => {
  server.close()
  await practice.close()
})

async function checked(url: string, name: string): Promise<string> {
  const file = join(folder, `${name}.json`)
  await runCli(['check', url, '--quiet', '--report', `json=${file}`])
  return file
}

async function compared(...argv: string[]): Promise<{ code: number; comparison: Comparison }> {
  const { code, out } = await runCli(['compare', ...argv, '--json', '--quiet'])
  return { code, comparison: JSON.parse(out) }
}

test('before and after a fix of one server, and before and after a new fault', async () => {
  resource = `${origin}/mcp/`
  const broken = await checked(`${origin}/mcp`, 'broken')
  resource = `${origin}/mcp`
  const fixed = await compared(broken)
  expect(fixed.code).toBe(0)
  expect(fixed.comparison).toMatchObject({ sameServer: true, worse: false, settings: [] })
  expect(fixed.comparison.findings).toContainEqual(
    expect.objectContaining({ rule: 'prm-resource-trailing-slash', fate: 'fixed' }),
  )
  expect(fixed.comparison.documents[0]?.changes).toEqual([
    { at: '/resource', kind: 'changed', before: `${origin}/mcp/`, after: `${origin}/mcp` },
  ])
  const healthy = await checked(`${origin}/mcp`, 'healthy')
  resource = `${origin}/mcp/`
  const again = await compared(healthy, `${origin}/mcp`)
  expect(again.code).toBe(1)
  expect(again.comparison).toMatchObject({ worse: true, counts: { new: 1, fixed: 0 } })
})

test('another server: a broken practice server against the healthy one', async () => {
  const file = await checked(at('as-issuer-mismatch'), 'fault')
  const { code, out } = await runCli(['compare', file, at('healthy'), '--quiet'])
  expect(code).toBe(0)
  expect(out).toContain('Two servers')
  expect(out).toContain('1 finding fixed, none new.')
  expect(out).toMatch(/fixed +error +as-issuer-mismatch/)
  expect(out).toMatch(/^ {2}\/issuer$/m)
})

test('two recorded logins: claims that a report no longer holds are judged as they were', async () => {
  const login = async (fault: string) => {
    const { out } = await runCli([
      ...['login', at(fault), '--json', '--quiet', '--sign-in', 'follow', '--no-save'],
    ])
    const report: Report = JSON.parse(out)
    const file = join(folder, `${fault}.json`)
    writeFileSync(file, out)
    return { file, report }
  }
  const [fault, healthy] = [await login('token-aud-mismatch'), await login('healthy')]
  const { comparison } = await compared(fault.file, healthy.file)
  expect(comparison.findings).toContainEqual(
    expect.objectContaining({ rule: 'token-aud-mismatch', fate: 'fixed' }),
  )
  expect(comparison.steps).toContainEqual(
    expect.objectContaining({ step: 'verify', before: 'failed', after: 'done' }),
  )
  expect((await compared(healthy.file, fault.file)).code).toBe(1)
})

test('a server that cannot be reached ends with 3', async () => {
  const file = await checked(at('healthy'), 'reachable')
  expect((await compared(file, 'http://127.0.0.1:1/mcp')).code).toBe(3)
})

test.each([
  ['no file', ['/nowhere/at-all.json'], /no such file/],
  ['a URL first', ['https://mcp.example/mcp'], /first is a file/],
  ['a damaged file', [join(folder, 'damaged.json')], /damaged\.json: This is not JSON/],
  ['nothing', [], /Usage: mcp-auth-inspector compare/],
])('%s is wrong usage, in words', async (_, argv, words) => {
  writeFileSync(join(folder, 'damaged.json'), '{"schema":1,"exchan')
  const { code, err } = await runCli(['compare', ...argv])
  expect(code).toBe(2)
  expect(err).toMatch(words)
})
