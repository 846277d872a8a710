import type { Trace } from '@/lib/flow/trace'
import type { Transport } from '@/lib/http/transport'
import { profiles } from '../../profiles'
import { oauth4webapi } from '../../profiles/oauth4webapi'
import type { OAuthProfile } from '../../profiles/profile'
import { sdk1 } from '../../profiles/sdk-1'
import { sdk2 } from '../../profiles/sdk-2'
import { createRecord } from '../record'
import { simulate } from '../simulate'
import type { BrokenServer } from './broken/kit'
import { listen } from './listen'
import { recordTrace } from './record-trace'

/** Which clients logged in, by the defect of the server. */
export type Works = Readonly<Record<string, readonly string[]>>

export interface Agreement {
  agreed: number
  asked: number
  /** One line for each answer that differs. */
  differences: string[]
}

/** A profile by id, the replayed libraries included. */
export function profileOf(id: string): OAuthProfile {
  const all = [...profiles, sdk1, sdk2, oauth4webapi]
  const found = all.find((profile) => profile.id === id)
  if (found?.kind !== 'oauth') throw new Error(`No profile signs in as ${id}.`)
  return found
}

/** Inspects every server, a few at a time. */
export async function recordAll(
  servers: readonly BrokenServer[],
  transport: Transport,
): Promise<Map<string, Trace>> {
  const traces = new Map<string, Trace>()
  await aFewAtOnce(servers, async ({ defect, breaks }) => {
    const listening = await listen(breaks)
    traces.set(defect, await recordTrace(listening.url, transport))
    await listening.close()
  })
  return traces
}

const atOnce = 12

/** Many at once would only wait for each other, until clients give up. */
export async function aFewAtOnce<T>(
  items: readonly T[],
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items]
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** Compares what a client did with what its profile says it does. */
export function agreement(id: string, traces: ReadonlyMap<string, Trace>, works: Works): Agreement {
  const profile = profileOf(id)
  const result: Agreement = { agreed: 0, asked: 0, differences: [] }
  for (const [defect, trace] of traces) {
    const real = works[defect]?.includes(id) ? 'works' : 'fails'
    const { verdict, stop } = simulate(createRecord(trace), profile)
    result.asked++
    if (verdict === real) result.agreed++
    else {
      result.differences.push(`${id} ${real}, said ${verdict} (${stop?.message ?? '-'}): ${defect}`)
    }
  }
  return result
}
