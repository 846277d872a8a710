'use client'

import { useState } from 'react'
import { plural } from '@/components/findings/words'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import type { Candidate } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'
import { candidatesOf, candidateWords } from './candidate-words'
import { ExchangeRow } from './exchange-row'

/** Rows that a page can draw without a pause. */
const shownAtFirst = 30

/** What a step sent and what came back, in order; for a search also the places that were not asked. */
export function RequestList({ step }: { step: StepId }) {
  const { trace, shown, secretsShown, showSecrets } = useInspector()
  const [limit, setLimit] = useState(shownAtFirst)
  const sent = trace.exchanges.filter((exchange) => exchange?.step === step)
  const standing = sent.filter((exchange) => !exchange.superseded)
  const earlier = sent.filter((exchange) => exchange.superseded)
  // What was asked for with Show in response is there, however far down it is.
  const wanted = standing.findIndex(({ id }) => id === shown?.exchange)
  const visible = standing.slice(0, Math.max(limit, wanted + 1))
  const candidates = candidatesOf(step, trace.facts)
  const notTried = candidates.filter(({ outcome }) => outcome === 'not-tried')
  if (sent.length === 0 && notTried.length === 0) return null
  return (
    <Card label="Requests">
      <CardHeader>
        <h3 className="text-sm font-semibold">Requests</h3>
        <span className="text-sm text-muted">
          {candidates.length > 0
            ? `${candidates.length - notTried.length} ${plural(candidates.length - notTried.length, 'candidate')} tried, in the specification’s order`
            : `${standing.length} sent`}
        </span>
        {sent.length > 0 ? (
          <LinkButton
            className="ml-auto"
            aria-pressed={secretsShown}
            onClick={() => showSecrets(!secretsShown)}
          >
            {secretsShown ? 'Hide secrets' : 'Show secrets'}
          </LinkButton>
        ) : null}
      </CardHeader>
      <ol className="divide-y divide-line">
        {visible.map((exchange) => {
          const candidate = candidates.find((place) => place.exchange === exchange.id)
          return (
            <ExchangeRow
              key={exchange.id}
              exchange={exchange}
              note={candidate ? candidateWords(candidate) : null}
            />
          )
        })}
        {notTried.map((candidate) => (
          <NotTried key={candidate.url} candidate={candidate} />
        ))}
      </ol>
      {visible.length < standing.length ? (
        <div className="border-t border-line px-4 py-2">
          <LinkButton onClick={() => setLimit(limit + shownAtFirst)}>
            Show more of {standing.length}
          </LinkButton>
        </div>
      ) : null}
      {earlier.length > 0 ? (
        <details className="border-t border-line">
          <summary className="px-4 py-2 text-sm text-muted hover:text-ink">
            {earlier.length} {plural(earlier.length, 'request')} of an earlier run
          </summary>
          <ol className="divide-y divide-line border-t border-line">
            {earlier.map((exchange) => (
              <ExchangeRow key={exchange.id} exchange={exchange} note={null} />
            ))}
          </ol>
        </details>
      ) : null}
    </Card>
  )
}

function NotTried({ candidate }: { candidate: Candidate }) {
  return (
    <li className="px-4 py-2 pl-26">
      <p className="truncate font-mono text-[12.5px] text-muted">
        {candidate.url.replace(/^https?:\/\//, '')}
      </p>
      <p className="text-xs text-muted">Not asked. {candidateWords(candidate)}</p>
    </li>
  )
}
