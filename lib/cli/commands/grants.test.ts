import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Report } from '@/lib/report/report'
import { runCli } from '../testing'

let practice: Practice
const at = (id: string) => `http://localhost:${practice.port}/${id}/mcp`

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const env = { SECRET: 'practice-secret' }
const client = ['--client-id', 'practice-client', '--client-secret-env', 'SECRET']
const follow = ['--sign-in', 'follow', '--quiet', '--no-save']

async function login(id: string, ...flags: string[]): Promise<Report> {
  const { out } = await runCli(['login', at(id), '--json', ...follow, ...flags], { env })
  return JSON.parse(out)
}

test('--par and --dpop push the request and bind the token', async () => {
  const report = await login('healthy', '--par', '--dpop')
  expect(report).toMatchObject({ outcome: 'ok', token: { type: 'DPoP' } })
  expect(report.trace.facts.pushedRequest).toBeDefined()
  const { out } = await runCli(['login', at('healthy-dpop'), ...follow])
  expect(out).toMatch(/^DPoP key: \S+ \(ES256\), \d+ proofs sent$/m)
})

test('--grant client_credentials', async () => {
  const report = await login('healthy', '--grant', 'client_credentials', ...client)
  expect(report).toMatchObject({ outcome: 'ok', token: { refreshable: false } })
})

test('--grant enterprise-managed signs in at the identity provider', async () => {
  const id = 'healthy-enterprise-managed'
  const idp = ['--idp-issuer', at(id).replace('/mcp', '/idp'), '--idp-client-id', 'practice-client']
  const report = await login(id, '--grant', 'enterprise-managed', ...client, ...idp)
  expect(report.outcome).toBe('ok')
  expect(report.steps.find((step) => step.id === 'identity-sign-in')?.state).toBe('done')
})

test('--grant workload-identity reads the assertion from its file', async () => {
  const id = 'healthy-workload-identity'
  const file = join(mkdtempSync(join(tmpdir(), 'workload-')), 'token')
  const token = await fetch(at(id).replace('/mcp', '/workload-token')).then((r) => r.text())
  writeFileSync(file, token)
  const flags = ['--grant', 'workload-identity', ...client, '--assertion-file', file]
  const report = await login(id, ...flags)
  expect(report.outcome).toBe('ok')
  expect(JSON.stringify(report)).not.toContain(token.trim())
})

test('a call that needs more scope tells its rounds', async () => {
  const { out } = await runCli(['login', at('healthy'), '--call', 'write_note', ...follow])
  expect(out).toMatch(/^Rounds\n {2}1 {2}.*asked for notes:read.*wanted notes:read notes:write$/m)
  expect(out).toMatch(/^ {2}2 {2}.*asked for .*notes:write/m)
})

test('an identity provider without its issuer is a wrong usage', async () => {
  const { code, err } = await runCli(['login', at('healthy'), '--idp-client-id', 'x'])
  expect(code).toBe(2)
  expect(err).toContain('--idp-issuer')
})
