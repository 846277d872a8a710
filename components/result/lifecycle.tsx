'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { record } from '@/lib/flow/flow-state'
import type { StepId } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'

const actions = [
  ['refresh', 'Refresh now'],
  ['revocation', 'Revoke'],
  ['introspection', 'Introspect'],
] as const

/** What can be done with a token after the login, where the server offers it, and what came of it. */
export function Lifecycle() {
  const { trace, live, select } = useInspector()
  const { facts } = trace
  const metadata = facts.serverMetadata?.value
  const offered = {
    refresh: facts.refreshToken !== undefined,
    revocation: stringAt(metadata, 'revocation_endpoint') !== null,
    introspection: stringAt(metadata, 'introspection_endpoint') !== null,
  }
  const possible = actions.filter(([action]) => offered[action])
  const run = (action: (typeof actions)[number][0]) => live.lifecycle(action)
  if (possible.length === 0 || facts.accessToken === undefined) return null
  return (
    <div className="mt-3 grid gap-2">
      <div className="flex flex-wrap gap-2">
        {possible.map(([action, label]) => (
          <Button
            key={action}
            size="sm"
            data-testid={action}
            disabled={live.state === 'running' || live.recorded}
            onClick={() => run(action)}
          >
            {label}
          </Button>
        ))}
      </div>
      {possible.map(([action]) => (
        <Outcome key={action} step={action} onShow={() => select(action)} />
      ))}
    </div>
  )
}

function Outcome({ step, onShow }: { step: StepId; onShow: () => void }) {
  const { trace } = useInspector()
  const { state, note, error } = record(trace, step)
  if (state === 'pending') return null
  return (
    <p className="text-sm">
      <span className={error ? 'text-bad' : ''}>{error?.message ?? note ?? 'Done.'}</span>{' '}
      <button
        type="button"
        onClick={onShow}
        className="rounded-sm text-link underline decoration-current/40 underline-offset-3"
      >
        Show
      </button>
    </p>
  )
}
