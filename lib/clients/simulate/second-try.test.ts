import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { createRecord } from './record'
import { simulate } from './simulate'
import { profileOf } from './testing/agreement'
import { loginWithOauth4webapi } from './testing/live/oauth4webapi'
import { loginWithSdkV1 } from './testing/live/sdk-v1'
import { loginWithSdkV2 } from './testing/live/sdk-v2'

let practice: Practice
let trace: Trace
const at = (id: string) => `${practice.url}${id}/mcp`

async function walked(id: string): Promise<Trace> {
  const inspection = createInspection(at(id), defaultSettings(), host)
  await inspection.inspect()
  await inspection.signIn()
  return inspection.trace
}

beforeAll(async () => {
  practice = await startPractice({ port: 0 })
  trace = await walked('multi-instance-state')
})
afterAll(() => practice.close())

/** Every other call with a token is a 401, so the call after a refresh goes through. */
test.each([
  ['sdk-1', loginWithSdkV1, true, 'unknown'],
  ['sdk-2', loginWithSdkV2, true, 'unknown'],
  ['oauth4webapi', loginWithOauth4webapi, false, 'fails'],
] as const)('%s, where a token is good now and then', async (id, login, works, verdict) => {
  expect((await login(at('multi-instance-state'))).works).toBe(works)
  expect(simulate(createRecord(trace), profileOf(id)).verdict).toBe(verdict)
})

test('a token that was never good is not tried again', async () => {
  const refused = createRecord(await walked('use-401-with-fresh-token'))
  expect(simulate(refused, profileOf('sdk-1')).verdict).toBe('fails')
})
