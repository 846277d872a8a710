import { clientName } from '@/components/result/client-names'
import { verdictLooks } from '@/components/result/verdict-looks'
import { Icon } from '@/components/ui/icon'
import type { ClientId } from '@/lib/clients/ids'
import type { ClientChange, StepChange } from '@/lib/compare/comparison'
import { byWay } from '@/lib/compare/words'
import { steps as allSteps } from '@/lib/flow/steps'
import { Part } from './part'

export function StepChanges({ steps }: { steps: readonly StepChange[] }) {
  return (
    <Part title="Steps" empty={steps.length === 0 ? 'Every step ended as before.' : null}>
      <ul className="grid gap-1.5">
        {steps.map(({ step, before, after, beforeError, afterError }) => (
          <li key={step} className="grid gap-x-4 md:grid-cols-[14rem_minmax(0,1fr)]">
            <span>{allSteps.find(({ id }) => id === step)?.title ?? step}</span>
            <span className="text-sm break-words text-muted">
              {before} <Became /> <span className="font-medium text-ink">{after}</span>
              {(afterError ?? beforeError) ? `: ${afterError ?? beforeError}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

export function ClientChanges({ clients }: { clients: readonly ClientChange[] }) {
  return (
    <Part title="Clients" empty={clients.length === 0 ? 'Every client fares as before.' : null}>
      <ul className="grid gap-2.5">
        {byWay(clients).map(({ before, after, ids }) => (
          <li
            key={`${before} ${after}`}
            className="grid gap-x-4 md:grid-cols-[14rem_minmax(0,1fr)]"
          >
            <span className="flex items-center gap-2">
              <Icon name={verdictLooks[after].icon} className={verdictLooks[after].colour} />
              <span>
                {verdictLooks[before].words} <Became /> {verdictLooks[after].words}
              </span>
            </span>
            <span className="text-sm text-pretty text-muted">
              {ids.map((id) => clientName(id as ClientId)).join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Became() {
  return (
    <>
      <span aria-hidden="true">→</span>
      <span className="sr-only">became</span>
    </>
  )
}
