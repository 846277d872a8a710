'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { readReuse } from '@/lib/flow/refresh-reuse'
import type { LifecycleAction } from '@/lib/flow/steps'
import { isRevoked } from '@/lib/flow/token-expiry'
import { stringAt } from '@/lib/http/json'
import { AutomaticRefreshSwitch } from './automatic-refresh-switch'
import { lifecycleOutcomes } from './lifecycle-outcomes'
import { OutcomeList } from './outcome-list'

/** What can be done with a token after the login, where the server offers it, and what came of it. */
export function Lifecycle({ expired }: { expired: boolean }) {
  const { trace, live, select } = useInspector()
  const { facts } = trace
  if (facts.accessToken === undefined) return null
  // Given back and proven dead, there is nothing left to do with either token.
  const over = isRevoked(facts) && facts.revoked?.value.refreshToken?.fate !== 'accepted'
  const metadata = facts.serverMetadata?.value
  const canReuse =
    facts.refreshed?.value.some(
      ({ what, after }) => what === 'refresh token' && after !== 'the same',
    ) &&
    readReuse(trace) === null &&
    !isRevoked(facts)
  const actions: readonly (readonly [LifecycleAction, string, boolean])[] = [
    ['refresh', 'Refresh now', facts.refreshToken !== undefined && !over],
    ['introspection', 'Introspect', stringAt(metadata, 'introspection_endpoint') !== null],
    ['revocation', 'Revoke', stringAt(metadata, 'revocation_endpoint') !== null && !over],
    ['expired-token', 'Try the expired token', expired],
  ]
  const busy = live.state === 'running' || live.recorded
  return (
    <div className="mt-3.5 grid gap-3">
      <div className="flex flex-wrap gap-2">
        {actions
          .filter(([, , possible]) => possible)
          .map(([action, label]) => (
            <Button
              key={action}
              size="sm"
              data-testid={action}
              disabled={busy}
              onClick={() => void live.lifecycle(action)}
            >
              {label}
            </Button>
          ))}
        {canReuse ? (
          <Button
            size="sm"
            data-testid="refresh-reuse"
            disabled={busy || trace.settings.mode === 'conforming'}
            title="A server that takes it for theft ends this login."
            onClick={() => live.probe(['refresh-reuse'])}
          >
            Try the old refresh token
          </Button>
        ) : null}
      </div>
      <AutomaticRefreshSwitch />
      {lifecycleOutcomes(trace).map(({ step, title, outcomes }) => (
        <OutcomeList
          key={step}
          title={title}
          outcomes={outcomes}
          testId={`outcome-${step}`}
          onShow={() => select(step)}
        />
      ))}
    </div>
  )
}
