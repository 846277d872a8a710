import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { defaultSettings } from '@/lib/flow/settings'
import type { Header } from '@/lib/http/exchange'
import { type Practice, startPractice } from '@/lib/practice/serve'
import type { Protection } from '../protection'
import { recogniseProtection } from '../protection'
import { createView } from '../view'

let practice: Practice
beforeAll(async () => {
  practice = await startPractice({ port: 0 })
})
afterAll(() => practice.close())

const key: Header[] = [['Authorization', 'Bearer practice-token-reader']]
const proxy: Header[] = [
  ['X-Practice-Proxy', 'practice-proxy'],
  ['X-Forwarded-User', 'ann'],
  ['X-Forwarded-Groups', 'reader'],
]

/** Path, what the person gives, the deeper checks, and what is recognised. */
const cases: [string, Header[], string[], Protection['of'], boolean][] = [
  ['healthy-proxy-none/mcp', [], [], ['none'], true],
  ['healthy-proxy-bearer/mcp', [], [], ['static-token'], true],
  ['healthy-proxy-bearer/mcp', key, [], ['static-token'], true],
  ['healthy-proxy-forwarded/proxy/mcp', [], [], ['static-token'], true],
  ['healthy-proxy-forwarded/mcp', [], [], [], false],
  ['healthy-proxy-forwarded/mcp', [], ['forwarded-user'], [], false],
  ['healthy-proxy-forwarded/mcp', proxy, [], ['forwarded-identity'], true],
  ['healthy-proxy-oauth/mcp', [], [], ['own-authorization-server'], true],
  ['healthy-foreign-as/mcp', [], [], ['foreign-authorization-server'], true],
  ['healthy-proxy-chain/mcp', [], [], ['own-authorization-server'], true],
  ['healthy-proxy-chain/mcp', key, [], ['own-authorization-server', 'static-token'], false],
  ['healthy-proxy-chain/mcp', proxy, [], ['own-authorization-server', 'forwarded-identity'], true],
  ['proxy-chain-hides-challenge/mcp', [], [], ['own-authorization-server', 'static-token'], true],
  [
    'proxy-forwarded-identity-trusted/mcp',
    [],
    ['forwarded-user'],
    ['own-authorization-server', 'forwarded-identity'],
    true,
  ],
  ['proxy-static-token-without-hint/mcp', [], [], ['static-token'], false],
]

test.each(cases)('%s with %j after %j', async (path, headers, checks, of, certain) => {
  const settings = defaultSettings({ headers, continueAnyway: true })
  const inspection = createInspection(practice.url + path, settings, host)
  await inspection.inspect()
  await inspection.signIn()
  await inspection.probe(checks)
  const protection = recogniseProtection(createView(inspection.trace))
  expect(protection).toMatchObject({ of, certain })
  expect(protection?.kind).toBe(of.length > 1 ? 'chain' : (of[0] ?? 'unknown'))
})
