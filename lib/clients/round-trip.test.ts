import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { ExportFile, ExportServer } from './client'
import { dashedNames, lowerNames, nameFor, plainNames } from './format/names'
import { type Incoming, type IncomingServer, readIncoming } from './incoming'
import { serverName } from './server-name'
import { goldenFiles, goldenLink } from './testing/golden'
import { targets } from './testing/targets'

const folder = fileURLToPath(new URL('__golden__/', import.meta.url))

/** Forms have no field for headers, variables no header names; this one keeps a token in auth.json. */
const keepsTokenElsewhere =
  /^(Add (a custom connector )?at|Variables for your own program|The servers file)/

/** Texts that name no server: what follows once a server is known. */
const aboutNoServer = /^(claude mcp login|codex mcp login|opencode mcp auth|curl .*\/token\b)/

/** Where these clients have no member for the transport, it is told from the path. */
function original(server: IncomingServer, servers: readonly ExportServer[]) {
  return servers.find(({ url }) => url === server.url || url.replace(/\/+$/, '') === server.url)
}

/** Its own name, in words of one sort, or what its URL suggests. */
function names({ name, url }: ExportServer): string[] {
  const kept = [plainNames, dashedNames, lowerNames].map((rule) => nameFor(name, rule))
  return [name, ...kept, serverName(url), 'servers'].map((known) => known.toLowerCase())
}

function headerNames(server: ExportServer): string[] {
  const { auth } = server
  const secret = auth?.kind === 'header' ? [auth, ...(auth.also ?? [])] : []
  return [...server.headers.map(([name]) => name), ...secret.map(({ header }) => header)]
}

function checkServer(server: IncomingServer, from: ExportServer, file: string): void {
  expect(server.transport, file).toBe(from.transport)
  expect(names(from), file).toContain(server.name.toLowerCase())
  const allowed = headerNames(from).map((name) => name.toLowerCase())
  const bearer = from.auth?.kind === 'oauth' ? ['authorization'] : []
  for (const [name, value] of server.headers) {
    expect([...allowed, ...bearer], file).toContain(name.toLowerCase())
    const plain = from.headers.find(([known]) => known === name)?.[1]
    if (plain !== undefined && file !== 'install link') expect(value, file).toBe(plain)
    if (name === 'Authorization' && from.auth?.kind === 'header') {
      expect(value, file).toMatch(/^(Bearer )?(\$\{\w+\}|secret-T0k3n\/\+==)$/)
    }
  }
  if (from.auth?.kind === 'oauth' && server.oauth?.clientId) {
    expect(server.oauth.clientId, file).toBe(from.auth.clientId)
  }
  if (server.notes.length === 0 && !keepsTokenElsewhere.test(file)) {
    for (const name of allowed) {
      expect(
        server.headers.map(([known]) => known.toLowerCase()),
        file,
      ).toContain(name)
    }
  }
}

function check(incoming: Incoming, servers: readonly ExportServer[], file: string): void {
  expect(incoming.kind, file).toBe('servers')
  if (incoming.kind !== 'servers') return
  expect(incoming.servers.length, file).toBeGreaterThan(0)
  for (const server of incoming.servers) {
    const from = original(server, servers)
    expect(from, `${file}: ${server.url}`).toBeDefined()
    if (from) checkServer(server, from, file)
  }
}

const complete = (file: ExportFile) => file.path !== null && /json|toml|yaml/.test(file.language)

describe.each(readdirSync(folder))('%s', (client) => {
  test.each(Object.entries(targets))('%s is read back', (name, { servers }) => {
    const text = readFileSync(`${folder}${client}/${name}.txt`, 'utf8')
    const link = goldenLink(text)
    if (link) check(readIncoming(link), servers, 'install link')
    for (const file of goldenFiles(text)) {
      if (aboutNoServer.test(file.text)) continue
      const incoming = readIncoming(file.text)
      check(incoming, servers, `${file.title}\n${file.text}`)
      if (incoming.kind === 'servers' && complete(file) && servers.length === 1) {
        expect(incoming.servers).toHaveLength(1)
      }
    }
  })
})
