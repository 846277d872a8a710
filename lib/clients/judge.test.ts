import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings } from '@/lib/flow/settings'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { diagnose } from '@/lib/rules/diagnose'
import { judgeByClients } from './judge'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

async function judged(id: string) {
  const { url } = practice.faults.find((fault) => fault.id === id) ?? { url: '' }
  const inspection = createInspection(url, defaultSettings(), host)
  await inspection.inspect()
  if (inspection.state === 'waiting') await inspection.signIn()
  return judgeByClients(inspection.trace, diagnose(inspection.trace))
}

test('a header that is legal and that some libraries miss is a note with the library’s words', async () => {
  const { diagnosis } = await judged('healthy-several-challenges')
  const [finding] = diagnosis.findings
  expect(finding).toMatchObject({ rule: 'libraries-challenge', severity: 'info' })
  expect(finding?.why).toContain('TypeScript SDK 1')
})

test.each([
  'healthy',
  'healthy-opaque-token',
  'healthy-oidc-only',
  'healthy-root-prm',
  'healthy-jwt',
])('%s: the libraries find nothing grave either', async (id) => {
  const { diagnosis, verdicts } = await judged(id)
  expect(diagnosis.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(verdicts).toHaveLength(34)
})

test('beside a real fault the libraries add no root cause', async () => {
  const { diagnosis } = await judged('as-issuer-mismatch')
  const roots = diagnosis.findings.filter(({ rootCause }) => rootCause)
  expect(roots.map(({ rule }) => rule)).toEqual(['as-issuer-mismatch'])
})

test.each([
  ['healthy-par-required', 'unknown'],
  ['healthy-dpop', 'unknown'],
  ['as-requires-signed-request-object', 'fails'],
  ['healthy', 'works'],
])('%s asks for more than clients are known to do: %s', async (id, verdict) => {
  const { verdicts } = await judged(id)
  expect(verdicts.find((client) => client.id === 'claude-code')).toMatchObject({ verdict })
})
