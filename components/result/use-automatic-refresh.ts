'use client'

import { useEffect, useRef, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { record } from '@/lib/flow/flow-state'
import { refreshDue } from '@/lib/flow/refresh-schedule'
import { createAutomaticRefresh, type RefreshStatus } from './automatic-refresh'

/** Refreshes the token of this tab in time, once it is switched on, for as long as the page is open. */
export function useAutomaticRefresh(): { status: RefreshStatus; set(on: boolean): void } {
  const { trace, live } = useInspector()
  const [status, setStatus] = useState<RefreshStatus>({ kind: 'off' })
  const latest = useRef({ trace, live })
  useEffect(() => {
    latest.current = { trace, live }
  })
  const [automatic] = useState(() =>
    createAutomaticRefresh({
      now: Date.now,
      later(work, ms) {
        const timer = setTimeout(work, ms)
        return () => clearTimeout(timer)
      },
      due: () => refreshDue(latest.current.trace.facts),
      async refresh() {
        const after = await latest.current.live.lifecycle('refresh')
        if (!after) return 'The inspection was closed.'
        latest.current = { ...latest.current, trace: after }
        return record(after, 'refresh').error?.message ?? null
      },
      tell: setStatus,
    }),
  )
  useEffect(() => automatic.stop, [automatic])
  return { status, set: (on) => (on ? automatic.start() : automatic.stop()) }
}
