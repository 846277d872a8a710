import { valueText } from '@/components/flow/artifacts/artifact'
import { Difference } from '@/components/flow/difference'
import type { Change } from '@/lib/compare/json-changes'

/** Members or headers that differ, before on the left and after on the right. */
export function ChangeList({ changes }: { changes: readonly Change[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-xl border border-line bg-surface">
      {changes.map((change) => (
        <ChangeRow key={change.at} change={change} />
      ))}
    </ul>
  )
}

function ChangeRow({ change }: { change: Change }) {
  const { at, kind } = change
  const before = kind === 'added' ? null : valueText(change.before)
  const after = kind === 'removed' ? null : valueText(change.after)
  return (
    <li className="px-4 py-2.5">
      <p className="font-mono text-[12.5px] break-words text-muted">
        {at.replace(/^header:/, '')}
        {kind === 'reordered' ? <span className="font-sans"> in another order</span> : null}
      </p>
      <div className="mt-1 grid gap-x-4 gap-y-1 md:grid-cols-2">
        <Value sign="−" side="before" text={before} other={after} />
        <Value sign="+" side="after" text={after} other={before} />
      </div>
    </li>
  )
}

interface ValueProps {
  sign: string
  side: 'before' | 'after'
  /** Null: it was not there. */
  text: string | null
  other: string | null
}

const colours = { before: 'text-bad', after: 'text-ok' }

function Value({ sign, side, text, other }: ValueProps) {
  if (text === null) {
    return (
      <p className="flex gap-2 text-sm text-muted">
        <span aria-hidden="true" className="w-2.5 shrink-0" />
        not there {side}
      </p>
    )
  }
  return (
    <p className="flex min-w-0 gap-2 font-mono text-[12.5px] leading-5">
      <span aria-hidden="true" className={`w-2.5 shrink-0 font-semibold ${colours[side]}`}>
        {sign}
      </span>
      <span className="sr-only">{side}:</span>
      <span className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-wrap">
        {other === null ? text : <Difference value={text} expected={other} />}
      </span>
    </p>
  )
}
