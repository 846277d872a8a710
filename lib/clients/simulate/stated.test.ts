import { expect, test } from 'vitest'
import { readWithOracles } from '@/lib/oracles'
import { nodeTransport } from '@/lib/relay/send'
import { diagnose } from '@/lib/rules/diagnose'
import { verdictsFrom } from '../verdicts'
import { listen } from './testing/listen'
import { recordTrace } from './testing/record-trace'
import { statedDiscovery } from './testing/stated/discovery'
import { statedLogins } from './testing/stated/login'
import { everybody } from './testing/verdict-table'

const transport = nodeTransport({ local: true })

test.each([...statedDiscovery, ...statedLogins].map((one) => [one.says, one] as const))(
  '%s',
  async (_says, { breaks, settings, slow, expected }) => {
    const { url, close } = await listen(breaks)
    const recorded = await recordTrace(url, transport, settings)
    await close()
    const trace = slow
      ? {
          ...recorded,
          exchanges: recorded.exchanges.map((one) => ({ ...one, timings: { total: slow } })),
        }
      : recorded
    const given = verdictsFrom(trace, diagnose(trace), await readWithOracles(trace), everybody)
    const heard = Object.fromEntries(
      given
        .filter(({ id }) => Object.hasOwn(expected, id))
        .map(({ id, verdict, because }) => [
          id,
          verdict === 'works' ? verdict : { [verdict]: because[0] ?? '' },
        ]),
    )
    expect(heard).toEqual(expected)
  },
)
