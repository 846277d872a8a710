'use client'

import { useState } from 'react'
import { Button, LinkButton } from '@/components/ui/button'
import { eraseHistory, keptRun } from './history-store'
import type { KeptRun, Summary } from './kept'
import { RunLine } from './run-line'
import { useKeptRuns } from './use-kept-runs'

interface RecentRowProps {
  onOpen(id: string, run: KeptRun): void
  onCompare(before: KeptRun, after: KeptRun): void
}

const atFirst = 5

/** The history on the first screen: a press opens a run as it was, two of them can be compared. */
export function RecentRow({ onOpen, onCompare }: RecentRowProps) {
  const { runs, unavailable, now, reload } = useKeptRuns()
  const [all, setAll] = useState(false)
  const [first, setFirst] = useState<Summary | null>(null)
  if (unavailable) return <Unavailable />
  if (!runs || runs.length === 0) return null
  const open = async ({ id }: Summary) => {
    const run = await keptRun(id)
    if (run) onOpen(id, run)
    else reload()
  }
  const compareWith = async (second: Summary) => {
    if (!first) return setFirst(second)
    const inOrder = [first, second].toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))
    const [before, after] = await Promise.all(inOrder.map(({ id }) => keptRun(id)))
    setFirst(null)
    if (before && after) onCompare(before, after)
    else reload()
  }
  const erase = async () => {
    setFirst(null)
    await eraseHistory()
    reload()
  }
  return (
    <section className="min-w-0">
      <div className="mb-2.5 flex items-baseline gap-4">
        <h2 className="mr-auto text-sm font-semibold text-muted">Recent</h2>
        {runs.length > atFirst ? (
          <LinkButton aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `All ${runs.length}`}
          </LinkButton>
        ) : null}
        <LinkButton data-testid="history-erase" onClick={erase}>
          Erase all
        </LinkButton>
      </div>
      <p aria-live="polite" className={first ? 'mb-2 text-sm' : 'sr-only'}>
        {first ? 'Choose the run to compare it with.' : ''}
      </p>
      <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
        {runs.slice(0, all ? undefined : atFirst).map((summary) => (
          <li
            key={summary.id}
            data-testid="recent-run"
            className={`flex flex-wrap items-center gap-x-3 pr-3 md:flex-nowrap ${summary === first ? 'bg-selected' : ''}`}
          >
            <button
              type="button"
              data-testid="recent-open"
              title="Open this inspection as it was"
              onClick={() => open(summary)}
              className="min-w-0 grow basis-full px-4 py-2.5 hover:bg-hover md:basis-0"
            >
              <RunLine summary={summary} now={now} />
            </button>
            {runs.length > 1 ? (
              <span className="max-md:pb-2.5 max-md:pl-11">
                {summary === first ? (
                  <Button size="sm" onClick={() => setFirst(null)}>
                    Cancel
                  </Button>
                ) : (
                  <Button
                    size="sm"
                    look={first ? 'secondary' : 'quiet'}
                    data-testid="recent-compare"
                    onClick={() => compareWith(summary)}
                  >
                    {first ? 'With this one' : 'Compare'}
                  </Button>
                )}
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-xs text-muted">
        Kept in this browser only, without secrets unless Settings say otherwise.
      </p>
    </section>
  )
}

function Unavailable() {
  return (
    <section className="min-w-0" data-testid="history-unavailable">
      <h2 className="mb-1 text-sm font-semibold text-muted">Recent</h2>
      <p className="text-sm text-muted">
        This browser lets the page keep nothing (a private window, or storage is switched off), so
        there is no history. Everything else works.
      </p>
    </section>
  )
}
