'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { CheckField } from '@/components/ui/field'
import { refreshDue } from '@/lib/flow/refresh-schedule'
import { Countdown } from './countdown'
import { useAutomaticRefresh } from './use-automatic-refresh'

/** Keeps the token fresh while the page is open; off until the person switches it on. */
export function AutomaticRefreshSwitch() {
  const { trace, live } = useInspector()
  const { status, set } = useAutomaticRefresh()
  const on = status.kind === 'waiting' || status.kind === 'refreshing'
  const possible = refreshDue(trace.facts) !== null && !live.recorded
  if (!possible && status.kind === 'off') return null
  return (
    <CheckField
      label="Refresh automatically"
      data-testid="automatic-refresh"
      checked={on}
      disabled={!on && !possible}
      onChange={({ target }) => set(target.checked)}
      hint={
        <>
          {status.kind === 'off'
            ? 'In time before the token expires, while this page is open.'
            : null}
          {status.kind === 'refreshing' ? 'Refreshing…' : null}
          {status.kind === 'stopped' ? (
            <span className="text-bad">Stopped: {status.reason}</span>
          ) : null}
          {status.kind === 'waiting' ? (
            <>
              Next <Countdown until={new Date(status.at).toISOString()} over="now" />.
            </>
          ) : null}
        </>
      }
    />
  )
}
