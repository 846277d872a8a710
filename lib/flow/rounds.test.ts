import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import { roundsOf } from './rounds'
import { defaultSettings, type Settings } from './settings'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const toolCall = { name: 'write_note', arguments: { text: 'x' } }

async function signedIn(id: string, times: number, settings: Partial<Settings> = {}) {
  const url = `${practice.url}${id}/mcp`
  const inspection = createInspection(url, defaultSettings({ toolCall, ...settings }), host)
  await inspection.inspect()
  for (let press = 0; press < times; press++) await inspection.signIn()
  return inspection
}

test.each([false, true])(
  'each round tells what it asked for, was granted and lacked (pushed: %s)',
  async (pushedAuthorization) => {
    const { state, trace } = await signedIn('healthy', 2, { pushedAuthorization })
    expect(state).toBe('done')
    expect(roundsOf(trace)).toMatchObject([
      { number: 1, asked: 'notes:read offline_access', outcome: 'more' },
      { number: 2, wanted: null, outcome: 'done' },
    ])
    const [first, second] = roundsOf(trace)
    expect(first?.wanted).toBe('notes:read notes:write')
    expect(second?.asked?.split(' ').toSorted()).toEqual(
      ['notes:read', 'notes:write', 'offline_access'].toSorted(),
    )
    expect(trace.facts.toolResult).toBeDefined()
  },
)

test('a server that is never content is asked three times, and waits for a press each time', async () => {
  const once = await signedIn('stepup-loop', 1)
  expect([once.state, once.trace.round]).toEqual(['waiting', 2])
  const { state, trace } = await signedIn('stepup-loop', 5)
  expect(state).toBe('failed')
  expect(trace.round).toBe(3)
  expect(trace.steps.find(({ id }) => id === 'step-up')?.error?.code).toBe('step-up-limit')
  const asked = trace.exchanges.filter((e) => e.step === 'token' && e.request.method === 'POST')
  expect(asked).toHaveLength(3)
})
