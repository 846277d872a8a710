'use client'

import { useMemo, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { stepTitles } from '@/components/rules/step-titles'
import { LinkButton } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { HopRow } from './hop-row'
import { hopsOf, lanes } from './hops'

/** Arrows that a page can draw without a pause. */
const shownAtFirst = 30

interface SequenceViewProps {
  /** Leads from an arrow to its exchange. */
  onOpen(exchange: number): void
}

/** Who said what to whom: four lanes, an arrow per exchange, and values that light up wherever they travel. */
export function SequenceView({ onOpen }: SequenceViewProps) {
  const { trace } = useInspector()
  const [limit, setLimit] = useState(shownAtFirst)
  const hops = useMemo(() => hopsOf(trace, limit), [trace, limit])
  const [lit, setLit] = useState<string | null>(null)
  return (
    <Card label="Sequence">
      <div className="sticky top-0 z-10 grid grid-cols-4 border-b border-line bg-surface py-2.5 text-center text-xs font-medium lg:text-sm">
        {lanes.map((lane) => (
          <span key={lane} className="px-1 text-balance">
            {lane}
          </span>
        ))}
      </div>
      {hops.length === 0 ? (
        <p className="px-4 py-6 text-center text-sm text-muted">Nothing has been sent yet.</p>
      ) : null}
      <ol className="relative py-2">
        <Lifelines />
        {hops.map((hop, index) => {
          const first = hop.step !== hops[index - 1]?.step
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an exchange may have two arrows, and the order never changes.
            <li key={index} className="relative">
              {first ? (
                <p className="px-3 pt-2 pb-0.5">
                  <span className="rounded-md bg-surface pr-2 text-xs font-semibold text-muted">
                    {stepTitles[hop.step] ?? hop.step}
                  </span>
                </p>
              ) : null}
              <HopRow hop={hop} lit={lit} onLight={setLit} onOpen={() => onOpen(hop.exchange)} />
            </li>
          )
        })}
      </ol>
      {limit < trace.exchanges.length ? (
        <div className="border-t border-line px-4 py-2">
          <LinkButton onClick={() => setLimit(limit + shownAtFirst)}>
            Draw more of {trace.exchanges.length}
          </LinkButton>
        </div>
      ) : null}
    </Card>
  )
}

function Lifelines() {
  return (
    <div aria-hidden="true" className="absolute inset-0 grid grid-cols-8">
      {lanes.map((lane) => (
        <span key={lane} className="col-span-2 mx-auto w-px bg-line" />
      ))}
    </div>
  )
}
