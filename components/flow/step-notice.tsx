'use client'

import type { ReactNode } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Clamped } from '@/components/ui/clamped'
import { Clause } from '@/components/ui/clause'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import { record } from '@/lib/flow/flow-state'
import type { Step } from '@/lib/flow/step'

/** How the step stands, where that is not plain from what it shows: pending, skipped, failed, overruled. */
export function StepNotice({ step }: { step: Step }) {
  const { trace, live, diagnosis } = useInspector()
  const { state, note, error } = record(trace, step.id)
  const { unionScope } = trace.facts
  const objections = trace.objections.filter((objection) => objection.step === step.id)
  // A finding says the same with its fix.
  const told = diagnosis?.findings.some(
    (finding) => finding.step === step.id && finding.severity === 'error',
  )
  if (state === 'pending') {
    return (
      <Notice tone="idle" title="Not run yet">
        {unionScope && step.id === 'authorization-request'
          ? `The server wants more scope; the next request asks for ${unionScope.value}. `
          : null}
        {step.sideEffects
          ? 'It leaves something behind on a server or needs you, so it waits for Sign in or Next step.'
          : live.state === 'running'
            ? 'Its turn comes.'
            : 'Next step runs it.'}
      </Notice>
    )
  }
  if (state === 'skipped')
    return (
      <Notice tone="skip" title="Nothing to do here">
        {note}
      </Notice>
    )
  if (state === 'running')
    return (
      <Notice tone="busy" title="Running…">
        {note}
      </Notice>
    )
  return (
    <>
      {error ? (
        <Notice tone="bad" title={<Clamped text={error.message} />}>
          {error.hint}
        </Notice>
      ) : null}
      {objections
        .filter((objection) => !told && objection.message !== error?.message)
        .map((objection) => (
          <Notice key={objection.code} tone="warn" title="A strict client stops here">
            {objection.message}{' '}
            {objection.spec ? (
              <Clause inline id={objection.spec} revision={trace.revision} />
            ) : null}
          </Notice>
        ))}
    </>
  )
}

const frames: Partial<Record<Tone, string>> = {
  bad: 'border-bad-line bg-bad-soft',
  warn: 'border-warn-line bg-warn-soft',
}

export function Notice({
  tone,
  title,
  children,
}: {
  tone: Tone
  title: ReactNode
  children?: ReactNode
}) {
  return (
    <div
      className={`flex gap-3 rounded-xl border px-4 py-3 ${frames[tone] ?? 'border-line bg-surface'}`}
    >
      <span className="mt-px">
        <StatusGlyph tone={tone} label="" />
      </span>
      <div className="min-w-0">
        <div className="font-medium break-words">{title}</div>
        {children ? <p className="text-sm break-words text-muted">{children}</p> : null}
      </div>
    </div>
  )
}
