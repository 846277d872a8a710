'use client'

import { useEffect, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { ago } from './ago'
import type { KeptRun } from './kept'

interface Earlier {
  before: KeptRun
  after: KeptRun
  words: string
}

/** Said once per tab: it would be the same for every inspection. */
let toldUnkept = false

/** One quiet line under the verdict: what changed since the last time this server was inspected. */
export function EarlierRun() {
  const { compareRuns, unkept } = useInspector()
  const earlier = useEarlierRun()
  const [tell] = useState(() => !toldUnkept)
  useEffect(() => {
    if (unkept) toldUnkept = true
  }, [unkept])
  if (unkept && tell) {
    return (
      <p className="px-5 pb-4 text-sm text-muted" data-testid="history-unkept">
        This browser could not keep the inspection in its history. Download the trace to keep it.
      </p>
    )
  }
  if (!earlier) return null
  return (
    <p className="-mt-1 px-5 pb-4" data-testid="compared-with">
      <LinkButton
        className="inline-flex items-start gap-2 text-left"
        onClick={() => compareRuns(earlier.before, earlier.after)}
      >
        <Icon name="arrow" className="mt-0.5" />
        <span>{earlier.words}</span>
      </LinkButton>
    </p>
  )
}

function useEarlierRun(): Earlier | null {
  const { live, trace, diagnosis, verdicts } = useInspector()
  const [earlier, setEarlier] = useState<Earlier | null>(null)
  const rests = live.state !== 'running' && !live.recorded
  useEffect(() => {
    let stale = false
    setEarlier(null)
    if (!rests || !diagnosis || !verdicts) return
    const look = async () => {
      const { earlierRun } = await import('./find-earlier')
      const found = await earlierRun(trace, diagnosis, verdicts)
      if (stale || !found) return
      const { before, after, headline } = found
      const when = ago(before.trace.startedAt, Date.now()).replace('just now', 'the run just now')
      const what = headline.charAt(0).toLowerCase() + headline.slice(1)
      setEarlier({ before, after, words: `Compared with ${when}: ${what}` })
    }
    look().catch(() => {
      // Without a history there is nothing to compare with.
    })
    return () => {
      stale = true
    }
  }, [rests, trace, diagnosis, verdicts])
  return earlier
}
