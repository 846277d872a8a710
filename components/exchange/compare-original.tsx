'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { compareAnswers } from '@/lib/http/compare-answers'
import type { Exchange } from '@/lib/http/exchange'

/** How the answer to an edited request differs from the answer to the original. */
export function CompareOriginal({ exchange }: { exchange: Exchange }) {
  const { trace, mask } = useInspector()
  const original = exchange.copyOf === undefined ? undefined : trace.exchanges[exchange.copyOf]
  if (!original || (!exchange.response && !exchange.failure)) return null
  const differences = compareAnswers(original, exchange)
  return (
    <div data-testid="compare-original">
      <h4 className="pb-1 text-xs font-medium text-muted">
        Compared with the answer to request {original.id + 1}
      </h4>
      {differences.length === 0 ? (
        <p className="text-sm">The answers are the same.</p>
      ) : (
        <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
          {differences.map(({ what, before, after }) => (
            <div
              key={what}
              className="grid gap-x-4 gap-y-0.5 px-3 py-1.5 sm:grid-cols-[9rem_minmax(0,1fr)]"
            >
              <dt className="font-mono text-[12.5px] [overflow-wrap:anywhere]">{what}</dt>
              <dd className="grid gap-0.5 font-mono text-[12.5px] [overflow-wrap:anywhere] whitespace-pre-wrap">
                <Line sign="−" words="before: " text={before === null ? null : mask(before)} />
                <Line sign="+" words="after: " text={after === null ? null : mask(after)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Line({ sign, words, text }: { sign: '−' | '+'; words: string; text: string | null }) {
  if (text === null) return null
  return (
    <p className={`flex gap-2 ${sign === '−' ? 'text-muted' : 'text-ink'}`}>
      <span aria-hidden="true" className="w-2 shrink-0">
        {sign}
      </span>
      <span className="min-w-0">
        <span className="sr-only">{words}</span>
        {text}
      </span>
    </p>
  )
}
