import fc from 'fast-check'
import { expect, test } from 'vitest'
import { processorMs } from '@/lib/dev/processor-ms'
import { readIncoming } from '../incoming'
import { cases } from '../testing/pasted'

test('nothing that is pasted makes it throw', () => {
  const shaped = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.json(),
    fc.stringMatching(
      /^(claude mcp add|curl|\[mcp_servers|mcpServers:|import|cursor:\/\/x\/mcp\/install\?)[ -~\n]{0,80}$/,
    ),
    fc
      .constantFrom(...Object.values(cases).map(([text]) => text))
      .chain((text) =>
        fc
          .tuple(fc.nat(text.length), fc.nat(20), fc.string({ maxLength: 5 }))
          .map(([at, length, put]) => text.slice(0, at) + put + text.slice(at + length)),
      ),
  )
  fc.assert(
    fc.property(shaped, (text) => {
      expect(['servers', 'url', 'challenge', 'message']).toContain(readIncoming(text).kind)
    }),
    { numRuns: 1000 },
  )
})

test('a hostile text is read in good time', async () => {
  const texts = ['('.repeat(200_000), 'a: &a [*a,'.repeat(2000), '{"a":'.repeat(20_000)]
  texts.push(
    `a:\n${'- '.repeat(20_000)}`,
    'x = ['.repeat(5_000),
    `import a; tools=${'['.repeat(9_000)}`,
  )
  const ms = await processorMs(() => {
    for (const text of [...texts, `claude mcp add ${'$('.repeat(50_000)}`, '<'.repeat(300_000)]) {
      readIncoming(text)
    }
  })
  expect(ms).toBeLessThan(10_000)
})
