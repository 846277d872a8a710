import { expect, test } from 'vitest'
import { defaultSettings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { chromeHar } from './__fixtures__/chrome.har'
import { sampleReport } from './__fixtures__/report'
import { har } from './har'
import { json } from './json'
import { readRecordedText } from './recording'
import { redactTrace } from './redact-trace'

function read(text: string): Trace {
  const recording = readRecordedText(text)
  if ('problem' in recording) throw new Error(recording.problem)
  return recording.trace
}

test('a HAR of a browser becomes the flow that its client walked', () => {
  const trace = read(chromeHar)
  expect(trace.server).toBe('https://mcp.example/mcp')
  expect(trace.revision).toBe('2025-11-25')
  expect(trace.exchanges.map(({ id, step }) => [id, step])).toEqual([
    [0, 'challenge'],
    [1, 'resource-metadata'],
    [2, 'server-metadata'],
    [3, 'registration'],
    [4, 'authorization-response'],
    [5, 'token'],
    [6, 'verify'],
    [7, 'verify'],
  ])
  expect(trace.exchanges[4]).toMatchObject({
    via: 'browser',
    callback: 'https://client.example/cb?code=abc123&state=s1',
  })
  expect(trace.exchanges[7]).toMatchObject({
    response: null,
    failure: { code: 'network', message: 'net::ERR_CONNECTION_RESET' },
  })
  expect(trace.exchanges[0]?.request.headers).toEqual([])
})

test('its facts say where they stand', () => {
  const { facts } = read(chromeHar)
  expect(facts.access).toEqual({ value: 'protected', from: { exchange: 0, at: 'status' } })
  expect(facts.challengedScope?.value).toBe('mcp')
  expect(facts.resource).toEqual({
    value: 'https://mcp.example/mcp',
    from: { exchange: 1, at: '/resource' },
  })
  expect(facts.issuer?.value).toBe('https://as.example')
  expect(facts.tokenEndpoint?.value).toBe('https://as.example/token')
  expect(facts.client?.value).toEqual({
    clientId: 'c1',
    clientSecret: null,
    authMethod: 'none',
    via: 'dynamic',
    issuer: 'https://as.example',
  })
  expect(facts.state?.value).toBe('s1')
  expect(facts.scope?.value).toBeNull()
  expect(facts.code?.value).toBe('abc123')
  expect(facts.codeVerifier?.value).toBe('v1')
  expect(facts.accessToken?.value).toBe('at')
  expect(facts.expiresAt?.value).toBe('2026-11-20T10:01:00.000Z')
})

test('an own HAR comes back as it went', () => {
  const report = sampleReport()
  const { exchanges } = read(har(report))
  const expected = report.trace.exchanges.map(({ tls: _, timings: __, ...rest }) => rest)
  expect(exchanges.map(({ tls: _, timings: __, ...rest }) => rest)).toEqual(expected)
  const { dns, connect, tls, total } = exchanges[0]?.timings ?? {}
  expect({ dns, connect, tls, total }).toEqual({ dns: 1, connect: 2, tls: 3, total: 12 })
})

test('a saved trace and a report are read', () => {
  const report = sampleReport()
  expect(read(JSON.stringify(report.trace))).toEqual(report.trace)
  expect(read(json(report))).toEqual(report.trace)
})

test.each([
  ['', 'not JSON'],
  ['<html>', 'not JSON'],
  ['[]', 'neither a HAR file nor a trace'],
  ['null', 'neither a HAR file nor a trace'],
  ['{"mcpServers": {}}', 'neither a HAR file nor a trace'],
  ['{"log": {}}', 'no list of entries'],
  ['{"log": {"entries": []}}', 'No request to an MCP server'],
  ['{"log": {"entries": [1, null, "x", {"request": 3}]}}', 'No request to an MCP server'],
  ['{"schema": 1}', 'damaged'],
  ['{"schema":1,"server":"x","exchanges":[{"id":0}],"steps":[],"facts":{}}', 'damaged'],
  ['{"schema":1,"server":"x","exchanges":[],"steps":[1],"facts":{}}', 'damaged'],
  ['{"schema":1,"server":"x","exchanges":[],"steps":[],"facts":{"a":1}}', 'damaged'],
  [
    '{"schema":1,"server":"x","exchanges":[],"steps":[],"facts":{"identities":{"from":{},"value":[1]}}}',
    'damaged',
  ],
])('%s is refused in words', (text, words) => {
  expect(readRecordedText(text)).toMatchObject({ problem: expect.stringContaining(words) })
})

test('no single member of a HAR can break the reader', () => {
  const mutate = (value: unknown, path: string[]): unknown[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.keys(value).flatMap((key) =>
      [null, 7, [], {}].map((wrong) => {
        const copy = structuredClone(base)
        let at = copy
        for (const step of path) at = at[step]
        at[key] = wrong
        return copy
      }),
    )
  }
  const base = JSON.parse(chromeHar)
  for (let index = 0; index < base.log.entries.length; index++) {
    const entry = base.log.entries[index]
    for (const path of [[], ['request'], ['response']]) {
      let at = entry
      for (const step of path) at = at?.[step]
      for (const broken of mutate(at, ['log', 'entries', String(index), ...path])) {
        expect(() => readRecordedText(JSON.stringify(broken))).not.toThrow()
      }
    }
  }
})

test('settings that another version or somebody wrote wrongly have their defaults', () => {
  const settings = {
    headers: 5,
    grant: 'other',
    scope: 'a b',
    timeoutMs: '7',
    identityProvider: {},
  }
  const trace = read(JSON.stringify({ ...sampleReport().trace, settings }))
  expect(trace.settings).toEqual({
    ...defaultSettings({ revision: trace.revision }),
    scope: 'a b',
  })
})

test('a member without bottom is cut off, and the trace can be written', () => {
  let deep: unknown = 'the bottom'
  for (let i = 0; i < 20_000; i++) deep = { deep }
  const trace = read(json(sampleReport()))
  trace.facts.registrationResponse = { value: { deep }, from: { computed: '' } }
  const written = JSON.stringify(redactTrace(trace))
  expect(written).toContain('nested too deeply')
  expect(written).not.toContain('the bottom')
})
