'use client'

import { useMemo, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { StatusGlyph } from '@/components/ui/status'
import { compare } from '@/lib/compare/compare'
import type { Comparison, Side } from '@/lib/compare/comparison'
import { alike, telling, unequal } from '@/lib/compare/words'
import { ago } from './ago'
import { ChangeList } from './change-list'
import { ClientChanges, StepChanges } from './comparison-lists'
import { ExchangeChanges } from './exchange-changes'
import { FindingChanges } from './finding-changes'
import type { KeptRun } from './kept'
import { Part } from './part'
import { countWords } from './run-line'

interface ComparisonDialogProps {
  runs: readonly [before: KeptRun, after: KeptRun]
  onClose(): void
}

/** Two runs side by side: what became of the findings first, then the bytes behind it. */
export function ComparisonDialog({ runs, onClose }: ComparisonDialogProps) {
  const [swapped, setSwapped] = useState(false)
  const whole = useMemo(() => {
    const [one, other] = runs
    return swapped ? compare(other, one) : compare(one, other)
  }, [runs, swapped])
  const comparison = alike(whole)
  return (
    <Dialog
      title="Before and after"
      open
      onClose={onClose}
      wide="screen"
      footer={
        <>
          <Button onClick={() => setSwapped(!swapped)} data-testid="comparison-swap">
            Swap the two
          </Button>
          <Button look="primary" onClick={onClose}>
            Done
          </Button>
        </>
      }
    >
      <div data-testid="comparison" data-worse={whole.worse} className="grid gap-7 pb-3">
        <Head comparison={whole} />
        <FindingChanges findings={whole.findings} />
        {comparison.settings.length > 0 ? (
          <Part title="Settings">
            <ChangeList changes={comparison.settings} />
          </Part>
        ) : null}
        <Documents comparison={comparison} />
        <ExchangeChanges exchanges={comparison.exchanges} />
        <StepChanges steps={comparison.steps} />
        <ClientChanges clients={comparison.clients} />
        <Aside comparison={whole} />
      </div>
    </Dialog>
  )
}

function Head({ comparison }: { comparison: Comparison }) {
  const { before, after, headline, worse, counts, sameServer } = comparison
  const tone = worse ? 'bad' : counts.fixed > 0 ? 'ok' : 'info'
  return (
    <div>
      <p className="flex items-start gap-2.5" data-testid="comparison-headline">
        <span className="mt-1.25">
          <StatusGlyph tone={tone} label="" />
        </span>
        <span className="text-xl font-semibold tracking-tight text-balance">{headline}</span>
      </p>
      <div className="mt-4 grid gap-3 md:grid-cols-2">
        <SideCard title="Before" side={before} />
        <SideCard title="After" side={after} />
      </div>
      {sameServer ? null : (
        <p className="mt-3 text-sm text-muted">
          These are two servers. URLs of the first are read as those of the second, so that only
          real differences are left.
        </p>
      )}
    </div>
  )
}

function SideCard({ title, side }: { title: string; side: Side }) {
  return (
    <section
      aria-label={title}
      className="min-w-0 rounded-xl border border-line bg-inset px-4 py-3"
    >
      <h3 className="flex justify-between gap-3 text-sm font-semibold">
        {title}
        <time dateTime={side.startedAt} className="font-normal text-muted">
          {ago(side.startedAt, Date.now())}
        </time>
      </h3>
      <p className="mt-1 font-mono text-[12.5px] break-words">
        {side.server.replace(/^https?:\/\//, '')}
      </p>
      <p className="mt-1 text-sm text-muted">
        {countWords(side) || 'No errors, no warnings'}; revision {side.revision}
      </p>
    </section>
  )
}

function Documents({ comparison }: { comparison: Comparison }) {
  const changed = comparison.documents.filter(
    ({ presence, changes }) => presence !== 'both' || telling(changes).length > 0,
  )
  return (
    <Part title="Documents" empty={changed.length === 0 ? 'Every document is the same.' : null}>
      <div className="grid gap-4">
        {changed.map(({ id, title, presence, changes, more }) => (
          <section key={id} aria-label={title} data-testid={`changed-${id}`}>
            <h4 className="mb-1.5 font-medium">{title}</h4>
            {presence === 'both' ? (
              <ChangeList changes={telling(changes)} />
            ) : (
              <p className="text-sm text-muted">
                {presence === 'only-before' ? 'There before, not now.' : 'Not there before.'}
              </p>
            )}
            {more > 0 ? <p className="mt-1 text-sm text-muted">And {more} more.</p> : null}
          </section>
        ))}
      </div>
    </Part>
  )
}

/** What the sections above leave out, so that nobody wonders. */
function Aside({ comparison }: { comparison: Comparison }) {
  const { before, after } = unequal(comparison)
  const { noise } = comparison
  const sentences = [
    ...(before.length > 0 ? [`Run only before: ${before.join(', ')}.`] : []),
    ...(after.length > 0 ? [`Run only after: ${after.join(', ')}.`] : []),
    ...(noise.length > 0
      ? [
          `Left aside, because it differs between any two runs: ${noise
            .map(({ title, count }) => `${title} (${count})`)
            .join(', ')}.`,
        ]
      : []),
  ]
  return sentences.length > 0 ? (
    <p className="border-t border-line pt-4 text-sm text-pretty text-muted">
      {sentences.join(' ')}
    </p>
  ) : null
}
