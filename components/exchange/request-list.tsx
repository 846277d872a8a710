'use client'

import { plural } from '@/components/findings/words'
import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import type { StepId } from '@/lib/flow/trace'
import { ExchangeRow } from './exchange-row'

/** What a step sent and what came back, in order. */
export function RequestList({ step }: { step: StepId }) {
  const { trace, secretsShown, showSecrets } = useInspector()
  const sent = trace.exchanges.filter((exchange) => exchange?.step === step)
  if (sent.length === 0) return null
  const standing = sent.filter((exchange) => !exchange.superseded)
  const earlier = sent.filter((exchange) => exchange.superseded)
  return (
    <Card label="Requests">
      <CardHeader>
        <h3 className="text-sm font-semibold">Requests</h3>
        <span className="text-sm text-muted">{standing.length} sent</span>
        <LinkButton
          className="ml-auto"
          aria-pressed={secretsShown}
          onClick={() => showSecrets(!secretsShown)}
        >
          {secretsShown ? 'Hide secrets' : 'Show secrets'}
        </LinkButton>
      </CardHeader>
      <ol className="divide-y divide-line">
        {standing.map((exchange) => (
          <ExchangeRow key={exchange.id} exchange={exchange} />
        ))}
      </ol>
      {earlier.length > 0 ? (
        <details className="border-t border-line">
          <summary className="px-4 py-2 text-sm text-muted hover:text-ink">
            {earlier.length} {plural(earlier.length, 'request')} of an earlier run
          </summary>
          <ol className="divide-y divide-line border-t border-line opacity-80">
            {earlier.map((exchange) => (
              <ExchangeRow key={exchange.id} exchange={exchange} />
            ))}
          </ol>
        </details>
      ) : null}
    </Card>
  )
}
