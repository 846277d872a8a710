import { describe, expect, test } from 'vitest'
import { readIncoming } from './incoming'
import { clients } from './index'
import { mergeInto } from './merge'
import { parseFile } from './testing/parse'
import { server, targets } from './testing/targets'

const other = {
  servers: [server({ name: 'other', url: 'https://mcp.other.dev/mcp' })],
  secret: 'oauth',
  os: 'linux',
} as const

function urls(text: string): string[] {
  const incoming = readIncoming(text)
  return incoming.kind === 'servers' ? incoming.servers.map(({ url }) => url) : []
}

describe.each(clients.map((known) => [known.id, known] as const))('%s', (_, known) => {
  test.each(Object.entries(targets))('%s joins another server', (_, target) => {
    const existing = known.render({ ...other, servers: [...other.servers] }).files
    for (const [index, exported] of known.render(target).files.entries()) {
      const base = existing[index]
      if (!exported.into || !base?.into || base.language !== exported.language) continue
      const result = mergeInto(base.text, exported, known)
      if ('problem' in result) throw new Error(result.problem)
      parseFile({ ...exported, text: result.text })
      expect(urls(result.text)).toEqual([...urls(base.text), ...urls(exported.text)])
      expect(mergeInto(result.text, exported, known)).toEqual({
        text: result.text,
        changed: false,
      })
    }
  })
})
