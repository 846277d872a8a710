'use client'

import { lazy, Suspense, useEffect, useRef } from 'react'
import { RequestList } from '@/components/exchange/request-list'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { record } from '@/lib/flow/flow-state'
import { planSteps, steps } from '@/lib/flow/steps'
import { waitingTrip } from '@/lib/flow/steps/browser-trip'
import { ArtifactCard } from './artifact-card'
import { artifactsFor } from './artifacts'
import { AuthorizationServers } from './authorization-servers'
import { EditRegistration } from './edit-registration'
import { withMissing } from './missing-members'
import { PasteCallback } from './paste-callback'
import { Pkce } from './pkce'
import { PushedExpiry } from './pushed-expiry'
import { Rounds } from './rounds'
import { StepFindings } from './step-findings'
import { StepNotice } from './step-notice'

const SequenceView = lazy(() =>
  import('@/components/sequence/sequence-view').then(({ SequenceView }) => ({
    default: SequenceView,
  })),
)

/** The centre: what the chosen step is for, what it learned, and what it sent. */
export function StepPane() {
  const { trace, selected, live, diagnosis, sequence, showSequence, show } = useInspector()
  const step = steps.find(({ id }) => id === selected)
  const pane = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step starts at its top.
  useEffect(() => {
    pane.current?.scrollTo({ top: 0 })
  }, [selected])
  if (!step) return null
  const { state } = record(trace, step.id)
  const artifacts = withMissing(artifactsFor(step.id, trace), diagnosis?.findings ?? [])
  // What was done on top of the walk has nothing after it to run again.
  const planned = planSteps(trace.settings).some(({ id }) => id === step.id)
  const settled = state === 'done' || state === 'failed' || state === 'skipped'
  return (
    <div
      ref={pane}
      className="grid min-w-0 auto-rows-max content-start grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-4 pb-8 lg:overflow-y-auto lg:px-7 lg:pt-6"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1 basis-80">
          <h2 className="text-xl font-semibold tracking-tight">
            {sequence ? 'Sequence' : step.title}
          </h2>
          <p className="mt-0.5 max-w-2xl text-pretty text-muted">
            {sequence
              ? 'Who said what to whom. An arrow opens its request; a value lights up wherever it travels.'
              : step.explanation}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button
            size="sm"
            aria-pressed={sequence}
            data-testid="sequence"
            onClick={() => showSequence(!sequence)}
          >
            {sequence ? 'Steps' : 'Sequence'}
          </Button>
          {settled && planned && !sequence && live.state !== 'running' && !live.recorded ? (
            <Button size="sm" onClick={() => live.rerun(step.id)} data-testid="run-again">
              Run again from here
            </Button>
          ) : null}
        </div>
      </div>
      {sequence ? (
        <Suspense fallback={<p className="text-muted">Drawing…</p>}>
          <SequenceView onOpen={(exchange) => show({ exchange, at: 'status' })} />
        </Suspense>
      ) : (
        <>
          <StepNotice step={step} />
          {step.id === waitingTrip(trace)?.step ? <PasteCallback /> : null}
          <StepFindings artifacts={artifacts} />
          {step.id === 'server-metadata' ? <AuthorizationServers /> : null}
          {step.id === 'authorization-request' ? <PushedExpiry /> : null}
          <Rounds step={step.id} />
          {step.id === 'authorization-request' ? <Pkce /> : null}
          {artifacts.map((artifact) => (
            <ArtifactCard key={artifact.id} artifact={artifact} />
          ))}
          {step.id === 'registration' ? <EditRegistration /> : null}
          <RequestList step={step.id} />
        </>
      )}
    </div>
  )
}
