import { sitePath } from '@/components/base-path'
import { plural } from '@/components/findings/words'
import { StatusGlyph, type Tone } from '@/components/ui/status'
import type { FindingChange, FindingFate } from '@/lib/compare/comparison'
import { Part } from './part'

const order: readonly FindingFate[] = ['fixed', 'new', 'unseen', 'remaining']

const words: Record<FindingFate, string> = {
  fixed: 'Fixed',
  new: 'New',
  unseen: 'Not looked at this time',
  remaining: 'Still there',
}

/** What became of each finding; consequences stand with their cause, what stayed is folded. */
export function FindingChanges({ findings }: { findings: readonly FindingChange[] }) {
  const own = findings.filter(({ follows }) => follows === null)
  const changed = order.flatMap((fate) =>
    fate === 'remaining' ? [] : own.filter((finding) => finding.fate === fate),
  )
  const remaining = own.filter(({ fate }) => fate === 'remaining')
  const following = (cause: FindingChange) =>
    findings.filter(({ follows, fate }) => follows === cause.rule && fate === cause.fate).length
  const row = (finding: FindingChange) => (
    <FindingRow key={finding.rule} finding={finding} consequences={following(finding)} />
  )
  return (
    <Part title="Findings" empty={own.length === 0 ? 'No findings in either run.' : null}>
      {changed.length > 0 ? <ul className="grid gap-2">{changed.map(row)}</ul> : null}
      {remaining.length > 0 ? (
        <details className={changed.length > 0 ? 'mt-3' : ''} open={changed.length === 0}>
          <summary className="rounded-sm text-sm text-muted underline-offset-3 hover:text-ink hover:underline">
            {remaining.length} {plural(remaining.length, 'finding')} still there
          </summary>
          <ul className="mt-2 grid gap-2">{remaining.map(row)}</ul>
        </details>
      ) : null}
    </Part>
  )
}

function FindingRow({ finding, consequences }: { finding: FindingChange; consequences: number }) {
  const { rule, fate, looked, before, after } = finding
  const known = after ?? before
  if (!known) return null
  const place = known.evidence[0]
  return (
    <li
      data-testid={`change-${rule}`}
      data-fate={fate}
      className="flex gap-2.5 rounded-xl border border-line bg-surface px-4 py-2.5"
    >
      <span className="mt-0.5">
        <StatusGlyph tone={toneOf(finding)} label="" />
      </span>
      <div className="min-w-0">
        <p className="text-pretty">
          <span className="font-medium">{words[fate]}:</span> {known.title}
        </p>
        <p className="mt-0.5 text-sm break-words text-muted">
          <a
            href={sitePath(`/rules/${rule}`)}
            className="text-link underline-offset-3 hover:underline"
          >
            {rule}
          </a>
          , {known.severity}
          {consequences > 0 ? `, with ${consequences} ${plural(consequences, 'consequence')}` : ''}
        </p>
        {place?.request ? (
          <p className="mt-0.5 font-mono text-xs [overflow-wrap:anywhere] text-muted">
            {place.request} {place.at}
          </p>
        ) : null}
        {looked ? null : (
          <p className="mt-0.5 text-sm text-muted">
            Before, there was nothing to look at for this rule, so it may have been there.
          </p>
        )}
      </div>
    </li>
  )
}

function toneOf({ fate, before, after }: FindingChange): Tone {
  if (fate === 'fixed') return 'ok'
  if (fate === 'unseen') return 'idle'
  const severity = (after ?? before)?.severity
  return severity === 'error' ? 'bad' : severity === 'warning' ? 'warn' : 'info'
}
