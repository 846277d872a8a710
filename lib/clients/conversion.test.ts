import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Client, SecretStorage } from './client'
import type { ClientId } from './ids'
import { type IncomingServer, readIncoming } from './incoming'
import { exportServer } from './incoming/convert'
import { clients } from './index'
import { goldenFiles } from './testing/golden'

/**
 * Everybody's file for everybody: each golden file that names servers is read, written for each other client,
 * and read again. The same servers must come out.
 */
const folder = fileURLToPath(new URL('__golden__/', import.meta.url))

const targets = [
  'open',
  'oauth',
  'pre-registered',
  'bearer-environment',
  'bearer-inline',
  'custom-header',
  'two-headers',
  'two-servers',
  'awkward-name',
  'http-sse',
]

/** Forms that people fill in, with no field for a header, and what they write beside them. */
const noHeaders: readonly ClientId[] = ['chatgpt', 'claude-ai']
/** One token and no other header. */
const onlyBearer: readonly ClientId[] = ['anthropic-api']
/** Variables have no header names. */
const noHeaderNames: readonly ClientId[] = ['env']
/** Every other client has nowhere to put a client id, or keeps it outside its file. */
const keepsClientId: readonly ClientId[] = [
  'claude-code',
  'cursor',
  'vscode',
  'copilot-cli',
  'codex',
  'gemini-cli',
  'antigravity',
  'cline',
  'opencode',
  'kiro',
  'lm-studio',
  'librechat',
  'mcp-remote',
  'inspector',
]

/** All servers that these texts name, each with everything that is said of it anywhere. */
function serversIn(texts: readonly string[]): IncomingServer[] {
  const byUrl = new Map<string, IncomingServer>()
  for (const text of texts) {
    const incoming = readIncoming(text)
    for (const server of incoming.kind === 'servers' ? incoming.servers : []) {
      const known = byUrl.get(place(server))
      const fuller = known && known.headers.length >= server.headers.length ? known : server
      byUrl.set(place(server), { ...fuller, oauth: known?.oauth ?? server.oauth })
    }
  }
  return [...byUrl.values()]
}

function place({ url }: IncomingServer): string {
  return url.replace(/\/+$/, '')
}

const names = ({ headers }: IncomingServer) => headers.map(([name]) => name.toLowerCase())

/** What got lost or was made up on the way to this client; null when nothing was. */
function lost(original: readonly IncomingServer[], client: Client): string | null {
  const way = storage(original)
  const exported = client.render({
    servers: original.map(exportServer),
    secret: way,
    os: client.id === 'visual-studio' ? 'windows' : 'linux',
  })
  const again = serversIn(exported.files.map(({ text }) => text))
  let excused = 0
  for (const server of original) {
    const found = again.find((one) => place(one) === place(server))
    const custom = server.headers.filter(([, value]) => !/^bearer /i.test(value))
    const cannot =
      (noHeaders.includes(client.id) && names(server).length > 0) ||
      (onlyBearer.includes(client.id) && custom.length > 0)
    if (!found && cannot && exported.notes.length > 0) {
      excused++
      continue
    }
    if (!found) return `${client.id} lost ${server.url}`
    if (found.transport !== server.transport) return `${client.id} says ${found.transport}`
    const missing = names(server).filter((name) => !names(found).includes(name))
    if (missing.length > 0 && !cannot && !noHeaderNames.includes(client.id))
      return `${client.id} lost the header ${missing}`
    const added = names(found).filter((name) => !names(server).includes(name))
    if (added.some((name) => name !== 'authorization')) return `${client.id} added ${added}`
    const clientId = names(server).length === 0 ? server.oauth?.clientId : null
    const inFile = found.notes.some((note) => note.includes('stands in a file'))
    if (
      clientId &&
      keepsClientId.includes(client.id) &&
      !inFile &&
      found.oauth?.clientId !== clientId
    ) {
      return `${client.id} lost the client id`
    }
  }
  const wanted = original.length - excused
  return again.length === wanted ? null : `${client.id} has ${again.length} servers, not ${wanted}`
}

function storage(servers: readonly IncomingServer[]): SecretStorage {
  const values = servers.flatMap(({ headers }) => headers)
  if (!values.some(([name]) => /auth|key/i.test(name))) return 'oauth'
  return values.some(([, value]) => value.includes('${')) ? 'environment' : 'inline'
}

const known = new Map<string, string[]>()

/** Most files read the same, and need to be written for everybody only once. */
function differences(original: readonly IncomingServer[]): string[] {
  const key = JSON.stringify(original)
  const found = known.get(key) ?? clients.flatMap((client) => lost(original, client) ?? [])
  known.set(key, found)
  return found
}

describe.each(readdirSync(folder))('from %s', (from) => {
  test.each(targets)('%s', (target) => {
    const golden = goldenFiles(readFileSync(`${folder}${from}/${target}.txt`, 'utf8'))
    const original = serversIn(golden.map(({ text }) => text))
    // A form that has no place for what this server needs names none.
    if (original.length === 0) return expect([...noHeaders, ...onlyBearer]).toContain(from)
    expect(differences(original)).toEqual([])
  })
})
