'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { maskFor, unmasked } from '@/components/exchange/mask'
import { Rail } from '@/components/flow/rail'
import { StepPane } from '@/components/flow/step-pane'
import { useKeptRun } from '@/components/history/use-kept-run'
import { ResultPane } from '@/components/result/result-pane'
import { planSteps } from '@/lib/flow/steps'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { Evidence } from '@/lib/rules/rule'
import { ActionBar } from './action-bar'
import { Announcer } from './announcer'
import { followedStep } from './followed-step'
import { InspectorContext, type InspectorValue } from './inspector-context'
import type { LiveInspection } from './live-inspection'
import { useDiagnosis } from './use-diagnosis'
import { useShortcuts } from './use-shortcuts'

interface WorkspaceProps {
  live: LiveInspection
  trace: Trace
  onSettings(): void
  onCompare: InspectorValue['compareRuns']
  onRunAgain(): void
  missing: readonly string[]
}

const views = [
  ['verdict', 'Verdict'],
  ['flow', 'Flow'],
] as const
type View = (typeof views)[number][0]

/** The inspecting screen: flow, step and result side by side; on a narrow screen the verdict comes first. */
export function Workspace({ live, trace, ...props }: WorkspaceProps) {
  const { diagnosis, verdicts, registrations } = useDiagnosis(trace, live.state, live.keptId)
  const unkept = useKeptRun({ trace, state: live.state, diagnosis, verdicts }, live.recorded)
  const [picked, setPicked] = useState<StepId | null>(null)
  const [shown, setShown] = useState<Evidence | null>(null)
  const [secretsShown, showSecrets] = useState(false)
  const [sequence, showSequence] = useState(false)
  const [view, setView] = useState<View>('verdict')
  const running = trace.steps.find((step) => step.state === 'running')?.id ?? null
  useEffect(() => {
    if (running) setPicked(null)
  }, [running])
  const selected = picked ?? followedStep(trace, diagnosis)

  const select = useCallback((step: StepId) => {
    setPicked(step)
    setView('flow')
    showSequence(false)
  }, [])
  const show = useCallback(
    (evidence: Evidence) => {
      const step = trace.exchanges[evidence.exchange]?.step
      if (step) select(step as StepId)
      setShown({ ...evidence })
    },
    [trace, select],
  )
  const hiding = useMemo(() => maskFor(trace), [trace])
  const move = (by: number) => {
    const ids = planSteps(trace.settings).map(({ id }) => id)
    const id = ids[Math.min(Math.max(ids.indexOf(selected) + by, 0), ids.length - 1)]
    if (id) select(id)
  }
  useShortcuts({ next: () => move(1), previous: () => move(-1) })

  const value: InspectorValue = {
    live,
    trace,
    diagnosis,
    verdicts,
    registrations,
    selected,
    select,
    shown,
    show,
    sequence,
    showSequence,
    mask: secretsShown ? unmasked : hiding,
    secretsShown,
    showSecrets,
    openSettings: props.onSettings,
    compareRuns: props.onCompare,
    runAgain: props.onRunAgain,
    missing: props.missing,
    unkept,
  }
  return (
    <InspectorContext value={value}>
      <ViewSwitch view={view} onView={setView} />
      <div className="flex min-h-0 flex-1 flex-col lg:grid lg:grid-cols-[11.75rem_minmax(0,1fr)_19rem] xl:grid-cols-[17rem_minmax(0,1fr)_24rem] lg:grid-rows-[minmax(0,1fr)_auto] 2xl:grid-cols-[18rem_minmax(0,1fr)_28rem]">
        <div
          className={`min-h-0 flex-1 flex-col overflow-y-auto lg:contents ${view === 'flow' ? 'flex' : 'hidden'}`}
        >
          <Rail />
          <StepPane />
        </div>
        <ResultPane className={view === 'verdict' ? 'block' : 'hidden lg:block'} />
        <ActionBar />
      </div>
      <Announcer />
    </InspectorContext>
  )
}

function ViewSwitch({ view, onView }: { view: View; onView(view: View): void }) {
  return (
    <nav aria-label="Views" className="grid grid-cols-2 border-b border-line bg-surface lg:hidden">
      {views.map(([id, label]) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === view}
          onClick={() => onView(id)}
          className={`relative h-11 ${id === view ? 'font-semibold after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:bg-ink' : 'text-muted'}`}
        >
          {label}
        </button>
      ))}
    </nav>
  )
}
