'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import type { Finding } from '@/lib/rules/diagnosis'
import { FindingCard } from './finding-card'
import { plural } from './words'

/** Root causes with their consequences folded under them; what is only worth knowing comes last. */
export function FindingList() {
  const { diagnosis } = useInspector()
  const findings = diagnosis?.findings ?? []
  const roots = findings.filter(({ rootCause }) => rootCause)
  const notes = findings.filter(({ rootCause, causedBy }) => !rootCause && causedBy === null)
  if (findings.length === 0) return null
  return (
    <div className="grid gap-3 px-5 pb-5">
      {roots.map((finding) => (
        <FindingCard
          key={finding.rule}
          finding={finding}
          consequences={findings.filter(({ causedBy }) => causedBy === finding.rule)}
        />
      ))}
      {notes.length > 0 ? <Notes notes={notes} /> : null}
    </div>
  )
}

function Notes({ notes }: { notes: readonly Finding[] }) {
  return (
    <details>
      <summary className="rounded-sm text-sm text-muted underline-offset-3 hover:text-ink hover:underline">
        {notes.length} more {plural(notes.length, 'remark')}
      </summary>
      <div className="mt-3 grid gap-3">
        {notes.map((finding) => (
          <FindingCard key={finding.rule} finding={finding} consequences={[]} />
        ))}
      </div>
    </details>
  )
}
