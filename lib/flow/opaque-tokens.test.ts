import { afterAll, beforeAll, expect, test } from 'vitest'
import { diagnose } from '@/lib/rules/diagnose'
import { startOpaqueTokens } from '../../e2e/servers/opaque-tokens'
import { signInWithForms } from '../../e2e/servers/sign-in'
import { host } from './__fixtures__/host'
import { createInspection } from './create-inspection'
import { defaultSettings } from './settings'

/** The whole life of an opaque token at a certified authorization server. */
let servers: Awaited<ReturnType<typeof startOpaqueTokens>>
beforeAll(async () => {
  servers = await startOpaqueTokens()
})
afterAll(async () => {
  await Promise.all([servers.resource.close(), servers.server.close()])
})

test('oidc-provider: refreshed, introspected, revoked, and proven dead', async () => {
  const inspection = createInspection(servers.resource.url, defaultSettings(), {
    ...host,
    signIn: (url, uri) => signInWithForms(url, uri),
  })
  await inspection.inspect()
  await inspection.signIn()
  expect(inspection.state).toBe('done')
  for (const action of ['refresh', 'introspection', 'revocation'] as const) {
    await inspection.lifecycle(action)
  }
  const { facts } = inspection.trace
  expect(facts.refreshed?.value.at(-1)?.words).toContain('Rotated')
  expect(facts.introspected?.value).toMatchObject({ active: true, aud: servers.resource.url })
  expect(facts.revoked?.value).toMatchObject({
    accessToken: { fate: 'refused' },
    introspection: { fate: 'refused' },
    refreshToken: { fate: 'refused' },
  })
  const errors = diagnose(inspection.trace).findings.filter(({ severity }) => severity === 'error')
  expect(errors.map(({ rule, remark }) => `${rule}: ${remark}`)).toEqual([])
})
