import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import type { Inspection } from '@/lib/flow/inspection'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import { parseObject } from '@/lib/http/json'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { toReport } from '@/lib/report/to-report'
import { diagnose } from '@/lib/rules/diagnose'
import { goOn } from '@/lib/rules/pause'
import type { ClientId } from '../ids'
import { judgeByClients } from '../judge'
import { type RegistrationAttempt, registrationAttempts } from './attempt'
import { clientRegistrations, clientRegistrationsGently } from './request'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

async function inspected(id: string, settings: Partial<Settings> = {}): Promise<Inspection> {
  const { url } = practice.faults.find((fault) => fault.id === id) ?? { url: '' }
  const inspection = createInspection(url, defaultSettings(settings), host)
  await inspection.inspect()
  return inspection
}

async function registeredAs(inspection: Inspection, ...ids: ClientId[]): Promise<void> {
  const all = clientRegistrations(inspection.trace)
  expect(await clientRegistrationsGently(inspection.trace, goOn)).toEqual(all)
  await inspection.registerAs(all.filter(({ client }) => ids.includes(client)))
}

async function judged({ trace }: Inspection) {
  return judgeByClients(trace, diagnose(trace))
}

function attempt({ trace }: Inspection, id: ClientId): RegistrationAttempt | undefined {
  return registrationAttempts(trace).get(id)
}

describe('what each client registers', () => {
  test('its own name, redirect URIs and metadata', async () => {
    const { trace } = await inspected('healthy')
    const bodies = Object.fromEntries(
      clientRegistrations(trace).map(({ client, body }) => [client, body]),
    )
    expect(bodies.cursor).toEqual({
      client_name: 'Cursor',
      redirect_uris: [
        'http://localhost:8787/callback',
        'https://www.cursor.com/agents/mcp/oauth/callback',
        'cursor://anysphere.cursor-mcp/oauth/callback',
        'https://www.cursor.com/bot/mcp/oauth/callback',
      ],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
      scope: 'notes:read notes:write offline_access openid',
    })
    expect(bodies.vscode).toMatchObject({
      client_uri: 'https://code.visualstudio.com',
      grant_types: ['authorization_code', 'refresh_token'],
      application_type: 'native',
    })
    expect(bodies['claude-ai']).toMatchObject({ application_type: 'web' })
    expect(JSON.stringify(bodies)).not.toMatch(/[<>]/)
    expect(Object.keys(bodies)).not.toContain('windsurf')
    expect(Object.keys(bodies)).not.toContain('curl')
  })

  test('nothing where there is no registration endpoint', async () => {
    const { trace } = await inspected('healthy-preregistered-only')
    expect(clientRegistrations(trace)).toEqual([])
  })
})

test('an accepted registration is one marked exchange, and carries the verdict further', async () => {
  const inspection = await inspected('healthy')
  const before = (await judged(inspection)).verdicts.find(({ id }) => id === 'cursor')
  expect(before).toMatchObject({ verdict: 'works', until: 'register' })
  const sent = inspection.trace.exchanges.length
  await registeredAs(inspection, 'cursor')
  const [exchange, ...others] = inspection.trace.exchanges.slice(sent)
  expect(others).toEqual([])
  expect(exchange).toMatchObject({
    step: 'registration',
    probe: 'register-as:cursor',
    purpose: 'Registers as Cursor does.',
  })
  expect(attempt(inspection, 'cursor')).toMatchObject({
    outcome: 'accepted',
    exchange: exchange?.id,
    status: 201,
    deletion: 'not-offered',
  })
  const after = (await judged(inspection)).verdicts.find(({ id }) => id === 'cursor')
  expect(after).toMatchObject({ verdict: 'works', until: 'authorize' })
  expect(after?.registration).toEqual(attempt(inspection, 'cursor'))
})

test('a refusal decides the verdict, and its rule sees it', async () => {
  const inspection = await inspected('dcr-application-type')
  await registeredAs(inspection, 'cursor', 'codex')
  expect(attempt(inspection, 'cursor')).toMatchObject({
    outcome: 'refused',
    status: 400,
    error: 'invalid_redirect_uri',
    description: 'redirect_uris for web clients must use https',
  })
  const { diagnosis, verdicts } = await judged(inspection)
  const finding = diagnosis.findings.find(({ rule }) => rule === 'dcr-application-type')
  expect(finding).toMatchObject({ severity: 'error', rootCause: true })
  expect(finding?.remark).toContain('Cursor: Refused with application_type left out')
  expect(finding?.breaks).toContain('cursor')
  expect(finding?.breaks).not.toContain('codex')
  expect(verdicts.find(({ id }) => id === 'cursor')).toMatchObject({
    verdict: 'fails',
    because: ['dcr-application-type'],
    message: expect.stringContaining('HTTP 400'),
  })
  expect(verdicts.find(({ id }) => id === 'codex')).toMatchObject({ verdict: 'works' })
})

test('a list of redirect URIs is seen as such', async () => {
  const inspection = await inspected('dcr-redirect-uri-allowlist')
  await registeredAs(inspection, 'cursor')
  const { diagnosis, verdicts } = await judged(inspection)
  expect(diagnosis.findings.map(({ rule }) => rule)).toContain('dcr-redirect-uri-allowlist')
  expect(verdicts.find(({ id }) => id === 'cursor')).toMatchObject({
    verdict: 'fails',
    because: expect.arrayContaining(['dcr-redirect-uri-allowlist']),
  })
})

test('one accepted client proves nothing for the others', async () => {
  const inspection = await inspected('healthy')
  await registeredAs(inspection, 'cursor')
  const { diagnosis } = await judged(inspection)
  const result = diagnosis.results.find(({ rule }) => rule === 'dcr-redirect-uri-allowlist')
  expect(result?.outcome).toBe('unknown')
})

test('what the server registers otherwise is told member by member', async () => {
  const inspection = await inspected('redirect-localhost-vs-127')
  await registeredAs(inspection, 'cursor')
  expect(attempt(inspection, 'cursor')).toMatchObject({
    outcome: 'altered',
    changes: [
      {
        member: 'redirect_uris',
        without: ['http://localhost:8787/callback'],
        added: ['http://127.0.0.1:8787/callback'],
      },
    ],
  })
  const { verdicts } = await judged(inspection)
  expect(verdicts.find(({ id }) => id === 'cursor')).toMatchObject({
    verdict: 'unknown',
    message: null,
    explanation: expect.stringContaining('http://localhost:8787/callback'),
  })
})

test('what registered can be deleted again, and no report holds the token for it', async () => {
  const inspection = await inspected('healthy-registration-management')
  await registeredAs(inspection, 'cursor')
  const registered = attempt(inspection, 'cursor')
  expect(registered).toMatchObject({ outcome: 'accepted', deletion: 'offered', deletedBy: null })
  await inspection.withdraw(registered?.exchange ?? -1)
  expect(inspection.trace.exchanges.at(-1)).toMatchObject({
    probe: 'register-as:cursor',
    request: { method: 'DELETE' },
    response: { status: 204 },
  })
  expect(attempt(inspection, 'cursor')).toMatchObject({ deletion: 'deleted' })
  await inspection.withdraw(registered?.exchange ?? -1)
  const { diagnosis, verdicts } = await judged(inspection)
  const report = toReport(inspection.trace, diagnosis, verdicts, { version: '0' })
  const answer = inspection.trace.exchanges[registered?.exchange ?? -1]?.response?.body ?? ''
  const token = parseObject(answer)?.registration_access_token
  expect(token).toEqual(expect.any(String))
  expect(JSON.stringify(report)).not.toContain(token)
})

test('nothing is sent in the conforming mode', async () => {
  const inspection = await inspected('healthy', { mode: 'conforming' })
  const sent = inspection.trace.exchanges.length
  await registeredAs(inspection, 'cursor')
  expect(inspection.trace.exchanges).toHaveLength(sent)
})

test('no registration of a real client is refused by a healthy server', async () => {
  const inspection = await inspected('healthy')
  await inspection.registerAs(clientRegistrations(inspection.trace))
  const outcomes = [...registrationAttempts(inspection.trace)].map(([id, { outcome }]) => [
    id,
    outcome,
  ])
  expect(outcomes.length).toBeGreaterThan(15)
  expect(outcomes.filter(([, outcome]) => outcome === 'refused')).toEqual([])
})
