'use client'

import { useCallback, useEffect, useState } from 'react'
import { keptRuns } from './history-store'
import type { Summary } from './kept'

export interface KeptRuns {
  /** Null until they have been read. */
  runs: Summary[] | null
  /** The browser stores nothing for this page. */
  unavailable: boolean
  /** The time the ages count from. */
  now: number
  reload(): void
}

export function useKeptRuns(): KeptRuns {
  const [read, setRead] = useState<Omit<KeptRuns, 'reload'>>({
    runs: null,
    unavailable: false,
    now: 0,
  })
  const reload = useCallback(() => {
    keptRuns().then(
      (runs) => setRead({ runs, unavailable: false, now: Date.now() }),
      () => setRead({ runs: null, unavailable: true, now: 0 }),
    )
  }, [])
  useEffect(reload, [reload])
  return { ...read, reload }
}
