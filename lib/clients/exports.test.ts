import { describe, expect, test } from 'vitest'
import { claudeCode } from './claude-code'
import type { Export, ExportServer, ExportTarget, SecretStorage } from './client'
import { clientIds } from './ids'
import { clients } from './index'
import { bearer, oauth, server } from './testing/targets'

const ways: SecretStorage[] = ['oauth', 'prompt', 'helper', 'environment', 'inline']
const systems: ExportTarget['os'][] = ['macos', 'linux', 'windows']
const token = 's3cr3t-t0ken'
const refreshToken = 's3cr3t-refr3sh'
const keyed = { ...bearer, token, refreshToken }
const twoKeys = { ...keyed, header: 'X-A', also: [{ header: 'X-B', prefix: '', token }] }

function texts({ files, check, environment, notes }: Export): string {
  return JSON.stringify([files, check, environment, notes])
}

test('the ids of the contract', () => {
  expect(clients.map(({ id }) => id)).toEqual([...clientIds])
})

describe.each(clients.map((client) => [client.id, client] as const))('%s', (_, client) => {
  test('a secret appears only where it was asked for, and never in a link', () => {
    for (const secret of ways) {
      for (const auth of [keyed, twoKeys]) {
        const exported = client.render({ servers: [server({ auth })], secret, os: 'linux' })
        if (secret !== 'inline') expect(texts(exported)).not.toMatch(/s3cr3t/)
        expect(decodeURIComponent(exported.installLink ?? '')).not.toMatch(/s3cr3t|czNjcjN0/)
      }
    }
  })

  test('inline says that the token expires and is not refreshed', () => {
    if (!client.secrets.includes('inline')) return
    const servers = [server({ auth: keyed })]
    const exported = client.render({ servers, secret: 'inline', os: 'linux' })
    expect(exported.secret).toBe('inline')
    expect(texts(exported)).toContain(token)
    expect(exported.notes.join('\n')).toMatch(/expires at 2026-11-20T12:00:00Z.*not refreshed/)
  })

  test('the way to keep a secret is one the client has, its own OAuth first', () => {
    for (const secret of ways) {
      const kept = client.render({ servers: [server({ auth: keyed })], secret, os: 'linux' }).secret
      expect([...client.secrets, 'inline', 'oauth']).toContain(kept)
      if (secret !== 'inline' && kept === 'inline') {
        expect(client.secrets.filter((way) => way !== 'oauth')).toEqual(['inline'])
      }
    }
    const own = client.render({ servers: [server({ auth: oauth })], secret: 'oauth', os: 'linux' })
    if (client.secrets.includes('oauth')) expect(own.secret).toBe('oauth')
    expect(ways.filter((way) => client.secrets.includes(way)).sort()).toEqual(
      [...client.secrets].sort(),
    )
  })

  test('every system has its paths, and what is unverified says so', () => {
    for (const os of systems) {
      const exported = client.render({ servers: [server({})], secret: 'oauth', os })
      for (const { path, title } of exported.files) {
        expect(title).not.toBe('')
        // Visual Studio runs on no other system.
        if (os !== 'windows' && client.id !== 'visual-studio')
          expect(path ?? '').not.toMatch(/%\w+%/)
      }
      const doubtful = client.source.confidence
      if (doubtful === 'unverified' || doubtful === 'second-hand') {
        expect(exported.notes.join('\n')).toContain(client.source.date)
      }
    }
  })

  test('hostile names and URLs change nothing but their own places', () => {
    const awkward: Partial<ExportServer>[] = [
      { name: '__proto__' },
      { name: '' },
      { name: '--transport', url: 'https://a.dev/mcp\n"\'`$(x)' },
      { name: '"}};alert(1)//', headers: [['X-A', 'a\r\nX-B: b']] },
    ]
    for (const overrides of awkward) {
      for (const secret of ways) {
        const exported = client.render({ servers: [server(overrides)], secret, os: 'macos' })
        expect(exported.files.every(({ text }) => text.length > 0)).toBe(true)
      }
    }
  })
})

test('two servers of one name are kept apart', () => {
  const two = [server({}), server({ url: 'https://b.dev/mcp' })]
  const exported = claudeCode.render({ servers: two, secret: 'oauth', os: 'linux' })
  expect(exported.files[0]?.text).toBe(
    'claude mcp add --transport http acme https://mcp.acme.dev/mcp\n' +
      'claude mcp add --transport http acme-2 https://b.dev/mcp\n',
  )
  expect(exported.check).toBe('claude mcp get acme\nclaude mcp get acme-2')
})
