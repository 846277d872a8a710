'use client'

import { useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { keptRun } from './history-store'
import { idOf, type Summary } from './kept'
import { runOnScreen } from './recall'
import { RunLine } from './run-line'
import { useKeptRuns } from './use-kept-runs'

/** Picks the run of the history that the inspection on the screen is compared with. */
export function ChooseRun({ onClose }: { onClose(): void }) {
  const { live, trace, diagnosis, verdicts, compareRuns } = useInspector()
  const { runs, unavailable, now } = useKeptRuns()
  const [gone, setGone] = useState(false)
  const here = live.keptId ?? idOf({ trace })
  const others = (runs ?? [])
    .filter(({ id }) => id !== here)
    .toSorted((a, b) => Number(b.server === trace.server) - Number(a.server === trace.server))
  const choose = async ({ id }: Summary) => {
    if (!diagnosis) return
    const [chosen, shown] = await Promise.all([
      keptRun(id),
      runOnScreen(live.keptId, trace, { diagnosis, verdicts: verdicts ?? [] }),
    ])
    if (!chosen) return setGone(true)
    onClose()
    const isEarlier = chosen.trace.startedAt <= shown.trace.startedAt
    compareRuns(...(isEarlier ? ([chosen, shown] as const) : ([shown, chosen] as const)))
  }
  return (
    <Dialog
      title="Compare with"
      open
      onClose={onClose}
      footer={<Button onClick={onClose}>Cancel</Button>}
    >
      {gone ? <p className="mb-3 text-sm text-bad">This run is no longer in the history.</p> : null}
      {others.length > 0 ? (
        <ul className="-mx-2 grid gap-0.5">
          {others.map((summary) => (
            <li key={summary.id}>
              <button
                type="button"
                data-testid="choose-run"
                onClick={() => choose(summary)}
                className="w-full rounded-md px-2 py-2 hover:bg-hover"
              >
                <RunLine summary={summary} now={now} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-muted">
          {unavailable
            ? 'This browser keeps no history, so there is nothing to compare with.'
            : 'There is no other run in the history yet.'}
        </p>
      )}
    </Dialog>
  )
}
