import { expect, test } from 'vitest'
import type { ExportFile, ExportLanguage } from '@/lib/clients/client'
import { readIncoming } from '@/lib/clients/incoming'
import { mergeInto } from '@/lib/clients/merge'
import { exchange } from '@/lib/http/__fixtures__/exchange'
import { parseObject } from '@/lib/http/json'
import { redactExchange } from '@/lib/http/redact'
import { parseChallenges } from '@/lib/http/www-authenticate'
import { call } from '@/lib/relay/__fixtures__/page'
import { relay } from '@/lib/relay/relay'
import { readRecordedText } from '@/lib/report/recording'
import { toReport } from '@/lib/report/to-report'
import { diagnose } from '@/lib/rules/diagnose'

const names = [
  ...['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty'],
  ...['__defineGetter__', '__defineSetter__', '__lookupGetter__', 'toJSON', 'then', 'length'],
]
const evil = '{"polluted":"yes","url":"https://evil.example/mcp","mcpServers":{}}'
const shapes: ((name: string) => string)[] = [
  (name) => `{"${name}":${evil}}`,
  (name) => `{"${name}":{"prototype":${evil}}}`,
  (name) => `{"mcpServers":{"${name}":${evil}}}`,
  (name) => `{"resource":{"${name}":${evil}}}`,
  (name) => `{"facts":{"${name}":${evil}},"settings":{"${name}":${evil}}}`,
]

const file = (language: ExportLanguage, text: string): ExportFile => ({
  path: 'x',
  language,
  text,
  title: 'x',
  into: ['mcpServers'],
})
const client = { name: 'Test' }

/** A recorded login whose every document is the hostile one. */
function recorded(json: string): string {
  const entry = (method: string, url: string, status: number) => ({
    request: {
      method,
      url,
      headers: [],
      postData: { text: '{"jsonrpc":"2.0","id":1,"method":"initialize"}' },
    },
    response: {
      status,
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { text: json },
    },
  })
  const base = 'https://mcp.example'
  return JSON.stringify({
    log: {
      entries: [
        entry('POST', `${base}/mcp`, 401),
        entry('GET', `${base}/.well-known/oauth-protected-resource/mcp`, 200),
        entry('GET', `${base}/.well-known/oauth-authorization-server`, 200),
        entry('POST', `${base}/register`, 201),
        entry('POST', `${base}/token`, 200),
      ],
    },
  })
}

function judged(text: string) {
  const recording = readRecordedText(text)
  if (!('trace' in recording)) return
  const { trace } = recording
  toReport(trace, diagnose(trace), [], { version: '1', showSecrets: false })
}

/** Everything that reads what a stranger wrote. */
const readers: Record<string, (json: string, name: string) => unknown> = {
  'a document': parseObject,
  'a recorded login': (json) => judged(recorded(json)),
  'a saved trace': (json) =>
    judged(
      `{"schema":1,"server":"https://mcp.example/mcp","exchanges":[],"steps":[],"objections":[],${json.slice(1)}`,
    ),
  'a body to redact': (json) => redactExchange(exchange({ body: json }, { body: json })),
  'pasted JSON': readIncoming,
  'pasted TOML': (_json, name) =>
    readIncoming(`[mcp_servers.${name}]\nurl = "https://a.example"\n`),
  'pasted YAML': (_json, name) =>
    readIncoming(`mcpServers:\n  ${name}:\n    url: https://a.example\n`),
  'a JSON file to merge into': (json) =>
    mergeInto(json, file('json', '{"mcpServers":{"a":{"url":"https://a.example"}}}'), client),
  'a JSON file to merge': (_json, name) =>
    mergeInto('{"mcpServers":{}}', file('json', `{"mcpServers":{"${name}":${evil}}}`), client),
  'a YAML file to merge': (_json, name) =>
    mergeInto(
      `mcpServers:\n  ${name}:\n    polluted: yes\n`,
      file('yaml', `mcpServers:\n  ${name}:\n    polluted: yes\n`),
      client,
    ),
  'a TOML file to merge': (_json, name) =>
    mergeInto(
      `[mcpServers.${name}]\npolluted = "yes"\n`,
      file('toml', `[mcpServers.${name}]\npolluted = "yes"\n`),
      client,
    ),
  'a challenge': (_json, name) => parseChallenges([`Bearer ${name}="polluted", ${name}=x`]),
  'a request to the relay': (json) => relay(call(json), { local: true, hosts: [] }),
}

const attempts = names.flatMap((name) => shapes.map((shape) => ({ name, json: shape(name) })))
const total = attempts.length * Object.keys(readers).length

test(`security: ${total} members named like those of every object change none`, async () => {
  const own = Object.getOwnPropertyNames(Object.prototype).toSorted()
  for (const [what, read] of Object.entries(readers)) {
    for (const { name, json } of attempts) {
      await read(json, name)
      const fresh: Record<string, unknown> = {}
      expect(fresh.polluted ?? fresh.url, `${what}, ${json}`).toBeUndefined()
      expect(typeof fresh.toString, what).toBe('function')
    }
  }
  expect(Object.getOwnPropertyNames(Object.prototype).toSorted()).toEqual(own)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(total).toBeGreaterThan(500)
})
