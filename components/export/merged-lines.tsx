'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { plural } from '@/components/findings/words'
import { Scrollable } from '@/components/ui/scrollable'
import { countMarks, type MarkedLine, markedLines } from '@/lib/clients/merge/line-marks'
import { folded } from './folded'

const looks: Record<MarkedLine['mark'], { row: string; sign: string; said: string }> = {
  same: { row: '', sign: '', said: '' },
  added: { row: 'bg-ok-soft', sign: '+', said: 'added: ' },
  removed: { row: 'bg-bad-soft text-muted', sign: '−', said: 'removed: ' },
}

interface MergedLinesProps {
  before: string
  after: string
  name: string
}

/** The merged file with its new lines marked; what did not change is folded away. */
export function MergedLines({ before, after, name }: MergedLinesProps) {
  const [whole, setWhole] = useState(false)
  const lines = useMemo(() => markedLines(before, after), [before, after])
  const parts = useMemo(() => folded(lines, whole), [lines, whole])
  const result = useRef<HTMLElement>(null)
  // It takes the place of the field that had the focus.
  useEffect(() => result.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <p role="status" data-testid="merge-summary">
        {summary(lines)}
      </p>
      <Scrollable
        ref={result}
        label={`${name} with its changes`}
        className="relative max-h-96 rounded-lg border border-line bg-inset"
      >
        <div
          data-testid="merged-lines"
          className="w-max min-w-full py-1.5 font-mono text-[12.5px] leading-5"
        >
          {parts.map((part) =>
            'hidden' in part ? (
              <button
                key={`fold ${part.from}`}
                type="button"
                onClick={() => setWhole(true)}
                className="sticky left-0 block px-3 py-0.5 font-sans text-xs text-link hover:underline"
              >
                {part.hidden} lines stay as they are
              </button>
            ) : (
              <Line key={`${part.mark} ${part.line}`} line={part} />
            ),
          )}
        </div>
      </Scrollable>
    </>
  )
}

function Line({ line: { mark, line, text } }: { line: MarkedLine }) {
  const { row, sign, said } = looks[mark]
  return (
    <div className={`flex ${row}`} data-mark={mark}>
      <span
        aria-hidden="true"
        className="w-9 shrink-0 pr-2 text-right text-muted tabular-nums select-none"
      >
        {mark === 'removed' ? '' : line}
      </span>
      <span
        aria-hidden="true"
        className={`w-4 shrink-0 select-none ${mark === 'added' ? 'text-ok' : 'text-bad'}`}
      >
        {sign}
      </span>
      <span className="pr-3 whitespace-pre">
        {said ? <span className="sr-only">{said}</span> : null}
        {text}
      </span>
    </div>
  )
}

function summary(lines: readonly MarkedLine[]): string {
  const { added, replaced, removed } = countMarks(lines)
  if (added + replaced + removed === 0) return 'Your file says all of it already.'
  const parts = [
    added > 0 && `${added} ${plural(added, 'line')} added`,
    replaced > 0 && `${replaced} changed`,
    removed > 0 && `${removed} removed`,
  ]
  return `${parts.filter(Boolean).join(', ')}; everything else stays, comments and order too.`
}
