'use client'

import { duration } from '@/components/findings/words'
import { useInspector } from '@/components/inspector/inspector-context'
import { StatusGlyph } from '@/components/ui/status'
import { record } from '@/lib/flow/flow-state'
import type { Step } from '@/lib/flow/step'
import { planSteps, steps } from '@/lib/flow/steps'
import type { Trace } from '@/lib/flow/trace'
import { railTitles, stepStatus } from './step-words'

/** The steps with their states; a list on a wide screen, a strip of glyphs on a narrow one. */
export function Rail() {
  const { trace, diagnosis, selected, select } = useInspector()
  const findings = diagnosis?.findings ?? []
  return (
    <nav
      aria-label="Flow"
      className="shrink-0 border-b border-line bg-surface px-3 py-2 lg:row-span-2 lg:overflow-y-auto lg:border-r lg:border-b-0 lg:px-3 lg:py-4"
    >
      <h2 className="hidden px-2 pb-2 text-sm font-medium text-muted lg:block">Flow</h2>
      <ol className="flex flex-wrap gap-0.5 lg:flex-col">
        {railSteps(trace).map((step) => {
          const { state, ms, note } = record(trace, step.id)
          const here = findings.filter((finding) => finding.step === step.id)
          const { tone, words } = stepStatus(state, here)
          const current = step.id === selected
          const title = railTitles[step.id] ?? step.title
          return (
            <li key={step.id} data-testid={`step-${step.id}`} data-state={state}>
              <button
                type="button"
                aria-current={current ? 'step' : undefined}
                title={note ?? undefined}
                onClick={() => select(step.id)}
                className={`flex min-h-8.5 w-full items-center gap-2.5 rounded-lg px-2 text-left ${current ? 'bg-selected font-semibold' : 'hover:bg-hover'} ${state === 'pending' || state === 'skipped' ? 'text-muted' : ''}`}
              >
                <StatusGlyph
                  tone={state === 'skipped' && tone === 'idle' ? 'skip' : tone}
                  label={words}
                />
                <span className={current ? 'min-w-0' : 'min-w-0 max-lg:sr-only'}>{title}</span>
                <span className="ml-auto hidden pl-1.5 text-xs font-normal whitespace-nowrap text-muted tabular-nums xl:inline">
                  {state === 'skipped' ? 'skipped' : ms ? duration(ms) : null}
                </span>
              </button>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

/** The plan, and what was done on top of it: a refresh, a revocation. */
function railSteps(trace: Trace): Step[] {
  const plan = planSteps(trace.settings)
  const planned = new Set(plan.map(({ id }) => id))
  const further = trace.steps.filter(({ id }) => !planned.has(id))
  return [...plan, ...further.flatMap(({ id }) => steps.find((step) => step.id === id) ?? [])]
}
