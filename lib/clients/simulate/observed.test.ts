import { beforeAll, expect, test } from 'vitest'
import type { Trace } from '@/lib/flow/trace'
import { nodeTransport } from '@/lib/relay/send'
import { agreement, recordAll } from './testing/agreement'
import { brokenServers } from './testing/broken/index'
import observed from './testing/observed.json'

let traces: Map<string, Trace>
beforeAll(async () => {
  traces = await recordAll(brokenServers, nodeTransport({ local: true }))
}, 180_000)

test('every observed server is rebuilt, and none twice', () => {
  expect(brokenServers.map(({ defect }) => defect).sort()).toEqual(
    Object.keys(observed.works).sort(),
  )
})

/** What a record cannot tell: a handshake nobody opened, bytes that decoding removed, a scope not yet granted. */
const blindSpots = 4

test.each(Object.keys(observed.clients))('%s does what it was seen to do', (id) => {
  const { agreed, asked, differences } = agreement(id, traces, observed.works)
  process.stdout.write(`  ${id}: ${agreed} of ${asked} agree\n`)
  expect(differences.length, differences.join('\n')).toBeLessThanOrEqual(blindSpots)
})
