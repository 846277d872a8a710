import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings, type Settings } from '@/lib/flow/settings'
import { type Practice, startPractice } from '@/lib/practice/serve'
import { diagnose } from '@/lib/rules/diagnose'
import { askForOthers } from './ask-for-others'
import { judgeByClients } from './judge'
import { otherClients } from './simulate/record'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

async function inspected(id: string, settings: Partial<Settings> = {}) {
  const { url } = practice.faults.find((fault) => fault.id === id) ?? { url: '' }
  const inspection = createInspection(url, defaultSettings(settings), host)
  await inspection.inspect()
  const before = inspection.trace.exchanges.length
  await askForOthers(inspection)
  return { inspection, asked: inspection.trace.exchanges.slice(before) }
}

test('what only other clients look for is fetched without a token, and apart from the login', async () => {
  const { asked } = await inspected('challenge-resource-metadata-404')
  expect(asked.length).toBeGreaterThan(0)
  for (const { request, probe, response } of asked) {
    expect(request.method).toBe('GET')
    expect(request.headers.some(([name]) => name.toLowerCase() === 'authorization')).toBe(false)
    expect(probe).toBe(otherClients)
    expect(response).not.toBeNull()
  }
})

test('asking twice asks nothing new', async () => {
  const { inspection } = await inspected('healthy')
  const { length } = inspection.trace.exchanges
  await askForOthers(inspection)
  expect(inspection.trace.exchanges).toHaveLength(length)
})

test('a conforming run sends nothing that a conforming client would not', async () => {
  const { asked } = await inspected('challenge-resource-metadata-404', { mode: 'conforming' })
  expect(asked).toEqual([])
})

test('a server that stays away is not asked again', async () => {
  const { asked } = await inspected('unreachable-refused')
  expect(asked).toEqual([])
})

test('with the answers no client of which we know the code is left to a guess', async () => {
  const { inspection } = await inspected('prm-not-found')
  const { verdicts } = await judgeByClients(inspection.trace, diagnose(inspection.trace))
  const guessed = verdicts.filter(({ message }) => message?.includes('nobody has looked at'))
  expect(guessed).toEqual([])
})
