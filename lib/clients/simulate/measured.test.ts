import { beforeAll, expect, test } from 'vitest'
import type { Trace } from '@/lib/flow/trace'
import { nodeTransport } from '@/lib/relay/send'
import { agreement, recordAll } from './testing/agreement'
import { measuredServers } from './testing/measured'
import measured from './testing/measured.json'

let traces: Map<string, Trace>
beforeAll(async () => {
  traces = await recordAll(measuredServers, nodeTransport({ local: true }))
}, 60_000)

test('every measured server is rebuilt', () => {
  expect(measuredServers.map(({ defect }) => defect).sort()).toEqual(
    Object.keys(measured.works).sort(),
  )
})

test.each(Object.keys(measured.clients))('%s does what it was seen to do', (id) => {
  const { agreed, asked, differences } = agreement(id, traces, measured.works)
  process.stdout.write(`  ${id}: ${agreed} of ${asked} agree\n`)
  expect(differences).toEqual([])
})
