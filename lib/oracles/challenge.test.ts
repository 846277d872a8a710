import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { disagreements, metadataUrl, readWithOracles } from '.'

const prm = 'https://x.example/prm'

/** A trace that holds nothing but one refused request. */
function challenged(values: readonly string[]): Trace {
  return {
    schema: 1,
    server: 'https://x.example/mcp',
    revision: '2026-07-28',
    settings: defaultSettings(),
    startedAt: '2026-11-20T00:00:00.000Z',
    round: 1,
    consented: false,
    steps: [],
    objections: [],
    facts: { access: { value: 'protected', from: { exchange: 0, at: 'status' } } },
    exchanges: [
      {
        id: 0,
        step: 'challenge',
        round: 1,
        purpose: 'Asks without a token.',
        via: 'http',
        request: { method: 'POST', url: 'https://x.example/mcp', headers: [], body: '{}' },
        response: {
          status: 401,
          statusText: 'Unauthorized',
          httpVersion: '1.1',
          headers: values.map((value) => ['WWW-Authenticate', value] as const),
          body: '',
          bodyBytes: 0,
          truncated: null,
        },
        failure: null,
        startedAt: '2026-11-20T00:00:00.000Z',
        timings: { total: 1 },
        remoteAddress: null,
        tls: null,
      },
    ],
  }
}

async function urls(...values: string[]): Promise<(string | null)[]> {
  const readings = await readWithOracles(challenged(values))
  return readings.filter(({ stage }) => stage === 'challenge').map(metadataUrl)
}

test.each([
  ['one Bearer challenge', [`Bearer resource_metadata="${prm}"`], [prm, prm, prm]],
  ['lower case', [`bearer resource_metadata="${prm}"`], [prm, prm, prm]],
  ['a realm before it', [`Bearer realm="a", resource_metadata="${prm}"`], [prm, prm, prm]],
  [
    'Basic before it in one header',
    [`Basic realm="a", Bearer resource_metadata="${prm}"`],
    [null, null, prm],
  ],
  [
    'Basic before it in a header of its own',
    ['Basic realm="a"', `Bearer resource_metadata="${prm}"`],
    [null, null, prm],
  ],
  ['unquoted', [`Bearer resource_metadata=${prm}`], [prm, prm, null]],
  ['DPoP', [`DPoP algs="ES256", resource_metadata="${prm}"`], [null, prm, prm]],
  ['no challenge', [], [null, null, null]],
])('%s', async (_name, values, expected) => {
  expect(await urls(...values)).toEqual(expected)
})

test('a realm that quotes a metadata URL misleads both SDKs', async () => {
  const header = `Bearer realm="resource_metadata=https://evil.example", resource_metadata="${prm}"`
  const [v1, v2, strict] = await urls(header)
  expect(v1).toMatch(/^https:\/\/evil\.example/)
  expect(v2).toMatch(/^https:\/\/evil\.example/)
  expect(strict).toBe(prm)
})

test('what some libraries miss is a disagreement', async () => {
  const readings = await readWithOracles(
    challenged([`Basic realm="a", Bearer resource_metadata="${prm}"`]),
  )
  const [found] = disagreements(readings)
  expect(found?.stage).toBe('challenge')
  expect(found?.refused.map(({ library }) => library)).toEqual(['sdk-v1', 'sdk-v2'])
})

test('an empty trace is read by nobody', async () => {
  const readings = await readWithOracles({ ...challenged([]), exchanges: [], facts: {} })
  expect(new Set(readings.map(({ outcome }) => outcome))).toEqual(new Set(['not-read']))
})
