import { delMany, get, setMany } from 'idb-keyval'
import type { VerdictLine } from '@/components/findings/verdict-line'
import { shortened } from '@/components/inspector/session-store'
import { redactRun } from '@/lib/compare/run'
import { cutDeep } from '@/lib/report/cut-deep'
import { inTurn, runKey, store, summaries, summaryKey } from './history-store'
import { keepsSecrets } from './keep-secrets'
import { idOf, type KeptRun, summaryOf } from './kept'
import { mostSize, tooMany } from './too-many'

const mostSizeOfOne = 4_000_000

/** Keeps a run in its latest state, redacted unless the person wants its secrets kept. */
export function keepRun(run: KeptRun, line: VerdictLine): Promise<void> {
  return inTurn(async () => {
    const secrets = keepsSecrets()
    const redacted = redactRun(run)
    const kept = smallEnough(secrets ? cutDeep(run) : redacted)
    const id = idOf(run)
    const size = JSON.stringify(kept).length
    const summary = summaryOf(id, redacted, line, { secrets, size })
    const write = () =>
      setMany(
        [
          [summaryKey(id), summary],
          [runKey(id), kept],
        ],
        store,
      )
    await write().catch(async () => {
      await makeRoom(mostSize / 4)
      await write()
    })
    await makeRoom(mostSize)
  })
}

/** Takes the secrets out of everything that was kept with them. */
export function scrubHistory(): Promise<void> {
  return inTurn(async () => {
    for (const summary of await summaries()) {
      const run = summary.secrets ? await get<KeptRun>(runKey(summary.id), store) : undefined
      if (!run) continue
      const entries: [string, unknown][] = [
        [runKey(summary.id), redactRun(run)],
        [summaryKey(summary.id), { ...summary, secrets: false }],
      ]
      await setMany(entries, store)
    }
  })
}

async function makeRoom(size: number): Promise<void> {
  const going = tooMany(await summaries(), size)
  if (going.length === 0) return
  await delMany(
    going.flatMap(({ id }) => [summaryKey(id), runKey(id)]),
    store,
  )
}

function smallEnough(run: KeptRun): KeptRun {
  const isLarge = JSON.stringify(run.trace.exchanges).length > mostSizeOfOne
  return isLarge ? { ...run, trace: shortened(run.trace) } : run
}
