import { clear, createStore, get, getMany, keys } from 'idb-keyval'
import type { KeptRun, Summary } from './kept'

export const store = createStore('mcp-auth-inspector', 'history')

/** What a list shows and what is opened lie apart, so that a list reads no trace. */
export const summaryKey = (id: string) => `summary ${id}`
export const runKey = (id: string) => `run ${id}`

let last: Promise<unknown> = Promise.resolve()

/** One after another, so that erasing and scrubbing cannot be overtaken by a write from before. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
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

export function eraseHistory(): Promise<void> {
  return inTurn(() => clear(store))
}

/** For work that already has its turn. */
export async function summaries(): Promise<Summary[]> {
  const names = (await keys<string>(store)).filter((name) => name.startsWith(summaryKey('')))
  const found = (await getMany<Summary>(names, store)).filter((summary) => summary !== undefined)
  return found.toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
}
