import type { ReactNode } from 'react'
import { StatusGlyph, type Tone } from '@/components/ui/status'

export interface Outcome {
  name: string
  tone: Tone
  words: ReactNode
}

/** What an action came to, line by line, under its own name. */
export function OutcomeList({
  title,
  outcomes,
  onShow,
  testId,
}: {
  title: string
  outcomes: readonly Outcome[]
  onShow?: () => void
  testId: string
}) {
  return (
    <section
      aria-label={title}
      data-testid={testId}
      className="rounded-lg border border-line bg-inset px-3 py-2 text-sm"
    >
      <div className="mb-1 flex items-baseline justify-between gap-3">
        <h3 className="font-medium">{title}</h3>
        {onShow ? (
          <button
            type="button"
            onClick={onShow}
            className="rounded-sm text-link underline decoration-current/40 underline-offset-3"
          >
            Show<span className="sr-only"> {title.toLowerCase()}</span>
          </button>
        ) : null}
      </div>
      <ul className="grid gap-1">
        {outcomes.map(({ name, tone, words }) => (
          <li key={name} className="flex gap-2">
            <span className="mt-px">
              <StatusGlyph tone={tone} label={toneWords[tone]} />
            </span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {name ? <span className="text-muted">{name}: </span> : null}
              {words}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const toneWords: Record<Tone, string> = {
  ok: 'good:',
  warn: 'careful:',
  bad: 'bad:',
  info: '',
  idle: '',
  busy: 'running:',
  wait: 'waiting:',
  skip: 'unknown:',
}
