import { afterAll, beforeAll, expect, test } from 'vitest'
import { host } from '@/lib/flow/__fixtures__/host'
import { createInspection } from '@/lib/flow/create-inspection'
import { probes } from '@/lib/flow/probes'
import { defaultSettings } from '@/lib/flow/settings'
import { revisions } from '@/lib/spec/revisions'
import {
  type AuthorizationServer,
  startAuthorizationServer,
} from '../../e2e/servers/authorization-server'
import { type McpResource, startMcpResource } from '../../e2e/servers/mcp-resource'
import { signInWithForms } from '../../e2e/servers/sign-in'
import { diagnose } from './diagnose'

/** A certified authorization server and the official SDK's MCP server: whatever is said of them is suspect. */
let resource: McpResource
let server: AuthorizationServer

beforeAll(async () => {
  resource = await startMcpResource(() => server.issuer)
  server = await startAuthorizationServer({ resource: () => resource.url })
})

afterAll(async () => {
  await Promise.all([resource.close(), server.close()])
})

test.each(revisions.slice(1))(
  'oidc-provider and the SDK server have no error in %s',
  async (revision) => {
    const inspection = createInspection(resource.url, defaultSettings({ revision }), {
      ...host,
      signIn: (url, uri) => signInWithForms(url, uri),
    })
    await inspection.inspect()
    await inspection.signIn()
    expect(inspection.state).toBe('done')
    await inspection.lifecycle('refresh')
    await inspection.probe(probes.map(({ id }) => id))
    const { findings } = diagnose(inspection.trace)
    const said = findings.map(({ rule, severity, remark }) => `${severity} ${rule}: ${remark}`)
    expect(said.filter((line) => line.startsWith('error'))).toEqual([])
  },
)
