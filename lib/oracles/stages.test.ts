import { expect, test } from 'vitest'
import { listen } from '@/lib/clients/simulate/testing/listen'
import { recordTrace } from '@/lib/clients/simulate/testing/record-trace'
import { type Break, json } from '@/lib/clients/simulate/testing/world'
import { nodeTransport } from '@/lib/relay/send'
import { diagnose } from '@/lib/rules/diagnose'
import { disagreements, readWithOracles } from '.'
import { oracleFindings } from './findings'
import type { OracleReading } from './reading'

async function inspected(breaks: Break) {
  const server = await listen(breaks)
  const trace = await recordTrace(server.url, nodeTransport({ local: true }))
  await server.close()
  return { trace, readings: await readWithOracles(trace), origin: server.world.origin }
}

/** Library, stage and text of every refusal. */
function refusals(readings: readonly OracleReading[]): string[] {
  return readings
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ library, stage, error }) => `${library} ${stage}: ${error?.message.split('\n')[0]}`)
}

test('everybody accepts a healthy server, and there is nothing to say', async () => {
  const { trace, readings } = await inspected(() => {})
  expect(refusals(readings)).toEqual([])
  expect(disagreements(readings)).toEqual([])
  expect(oracleFindings(trace, readings, diagnose(trace))).toEqual([])
  const looked = readings.filter(({ outcome }) => outcome === 'accepted')
  expect(looked).toHaveLength(19)
})

test('readings survive JSON', async () => {
  const { readings } = await inspected(() => {})
  expect(JSON.parse(JSON.stringify(readings))).toEqual(readings)
})

test('only version 2 and the strict reader compare issuers', async () => {
  const { readings, origin } = await inspected((world) => {
    world.serverMetadata.issuer = `${world.origin}/idp`
  })
  const found = refusals(readings).filter((text) => text.includes('server-metadata'))
  expect(found).toEqual([
    `sdk-v2 server-metadata: Issuer mismatch in authorization server metadata (RFC 8414 §3.3): expected "${origin}", received "${origin}/idp"`,
    'oauth4webapi server-metadata: "response" body "issuer" property does not match the expected value',
  ])
})

test('a resource that does not fit is refused in the words of each library', async () => {
  const { readings, origin } = await inspected((world) => {
    world.resourceMetadata.resource = `${world.origin}/mcp/`
  })
  expect(refusals(readings)).toEqual([
    `sdk-v1 resource-metadata: Protected resource ${origin}/mcp/ does not match expected ${origin}/mcp (or origin)`,
    `sdk-v2 resource-metadata: Protected resource ${origin}/mcp/ does not match expected ${origin}/mcp (or origin)`,
    'oauth4webapi resource-metadata: "response" body "resource" property does not match the expected value',
  ])
})

test('a list without S256 stops both SDKs before the login', async () => {
  const { readings } = await inspected((world) => {
    world.serverMetadata.code_challenge_methods_supported = ['plain']
  })
  expect(refusals(readings)).toEqual([
    'sdk-v1 authorization-request: Incompatible auth server: does not support code challenge method S256',
    'sdk-v2 authorization-request: Incompatible auth server: does not support code challenge method S256',
  ])
})

test('null in a registration response is a finding when no rule says so', async () => {
  const { trace, readings } = await inspected((world) => {
    world.register = (metadata) => json({ ...metadata, client_id: 'client-1', contacts: null }, 201)
  })
  expect(refusals(readings).map((text) => text.split(':')[0])).toEqual([
    'sdk-v1 registration',
    'sdk-v2 registration',
  ])
  const [finding] = oracleFindings(trace, readings, { findings: [], results: [], protection: null })
  expect(finding).toMatchObject({
    rule: 'libraries-registration',
    severity: 'warning',
    step: 'registration',
    remark: 'the TypeScript SDK 1 and the TypeScript SDK 2 will refuse this',
  })
  expect(finding?.breaks).toContain('mcp-remote')
  expect(finding?.why).toContain('contacts')
})

test('a wrong iss is read by version 2 and the strict reader only', async () => {
  const { readings } = await inspected((world) => {
    world.authorize = (query) =>
      new URLSearchParams({
        code: 'code-1',
        state: query.get('state') ?? '',
        iss: 'https://evil.example',
      })
  })
  const read = readings.filter(({ stage }) => stage === 'authorization-response')
  expect(read.map(({ outcome }) => outcome)).toEqual(['not-read', 'refused', 'refused'])
})

test('a token response without token_type is refused by all', async () => {
  const { readings } = await inspected((world) => {
    world.token = () => json({ access_token: 'token-1' })
  })
  expect(refusals(readings).map((text) => text.split(':')[0])).toEqual([
    'sdk-v1 token',
    'sdk-v2 token',
    'oauth4webapi token',
  ])
})
