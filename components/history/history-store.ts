import { clear, createStore, delMany, get, getMany, keys, set, setMany } from 'idb-keyval'
import type { VerdictLine } from '@/components/findings/verdict-line'
import { shortened } from '@/components/inspector/session-store'
import { redactRun } from '@/lib/compare/run'
import { keepsSecrets } from './keep-secrets'
import { idOf, type KeptRun, type Summary, summaryOf } from './kept'

/** The oldest go when there are more, or when they are larger together (in characters). */
export const mostRuns = 50
const mostSize = 30_000_000
const mostSizeOfOne = 4_000_000

const store = createStore('mcp-auth-inspector', 'history')
const summaryKey = (id: string) => `summary ${id}`
const runKey = (id: string) => `run ${id}`

let last: Promise<unknown> = Promise.resolve()

/** One after another, so that erasing and scrubbing cannot be overtaken by a write from before. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work)
  last = turn.catch(() => undefined)
  return turn
}

/** Newest first. Rejects where the browser stores nothing for this page. */
export function keptRuns(): Promise<Summary[]> {
  return inTurn(summaries)
}

/** Null when it has been erased, or made room for others. */
export function keptRun(id: string): Promise<KeptRun | null> {
  return inTurn(async () => (await get<KeptRun>(runKey(id), store)) ?? null)
}

/** Keeps a run in its latest state, redacted unless the person wants its secrets kept. */
export function keepRun(run: KeptRun, line: VerdictLine): Promise<void> {
  return inTurn(async () => {
    const secrets = keepsSecrets()
    const redacted = redactRun(run)
    const kept = smallEnough(secrets ? run : redacted)
    const id = idOf(run)
    const size = JSON.stringify(kept).length
    const about = { secrets, size, server: redacted.trace.server }
    const write = () =>
      setMany(
        [
          [summaryKey(id), summaryOf(id, redacted, line, about)],
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
      if (!summary.secrets) continue
      const run = await get<KeptRun>(runKey(summary.id), store)
      if (run) await set(runKey(summary.id), redactRun(run), store)
      await set(summaryKey(summary.id), { ...summary, secrets: false }, store)
    }
  })
}

export function eraseHistory(): Promise<void> {
  return inTurn(() => clear(store))
}

async function summaries(): Promise<Summary[]> {
  const names = (await keys<string>(store)).filter((name) => name.startsWith(summaryKey('')))
  const found = (await getMany<Summary>(names, store)).filter((summary) => summary !== undefined)
  return found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
}

async function makeRoom(size: number): Promise<void> {
  let sum = 0
  const tooMany = (await summaries()).filter((summary, at) => {
    sum += summary.size
    return at > 0 && (at >= mostRuns || sum > size)
  })
  if (tooMany.length > 0) {
    await delMany(
      tooMany.flatMap(({ id }) => [summaryKey(id), runKey(id)]),
      store,
    )
  }
}

function smallEnough(run: KeptRun): KeptRun {
  const isLarge = JSON.stringify(run.trace.exchanges).length > mostSizeOfOne
  return isLarge ? { ...run, trace: shortened(run.trace) } : run
}
