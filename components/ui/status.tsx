import { Icon, type IconName } from './icon'

export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle' | 'busy' | 'wait' | 'skip'

const glyphs: Record<Exclude<Tone, 'busy' | 'idle'>, IconName> = {
  ok: 'check',
  warn: 'bang',
  bad: 'cross',
  info: 'info',
  wait: 'wait',
  skip: 'minus',
}

const chips: Record<Tone, string> = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-chip text-warn',
  bad: 'bg-bad-chip text-bad',
  info: 'bg-info-chip text-info',
  wait: 'bg-info-chip text-info',
  busy: 'text-link',
  idle: 'text-control',
  skip: 'text-control',
}

/** A round glyph whose shape says the same as its colour; `label` is for those who see neither. */
export function StatusGlyph({ tone, label }: { tone: Tone; label: string }) {
  return (
    <span
      className={`inline-flex size-4.5 shrink-0 items-center justify-center rounded-full ${chips[tone]}`}
    >
      {tone === 'busy' ? <Spinner /> : null}
      {tone === 'idle' ? <Ring /> : null}
      {tone !== 'busy' && tone !== 'idle' ? <Icon name={glyphs[tone]} className="size-3" /> : null}
      <span className="sr-only">{label}</span>
    </span>
  )
}

function Ring() {
  return (
    <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className="size-4">
      <circle cx="8" cy="8" r="5.5" stroke="currentColor" strokeWidth="1.25" />
    </svg>
  )
}

/** Turns slowly; stands still where people asked for less motion. */
export function Spinner() {
  return (
    <svg viewBox="0 0 16 16" fill="none" aria-hidden="true" className="size-4 animate-spin">
      <circle
        cx="8"
        cy="8"
        r="5.5"
        stroke="currentColor"
        strokeWidth="1.5"
        className="opacity-25"
      />
      <path d="M8 2.5A5.5 5.5 0 0 1 13.5 8" stroke="currentColor" strokeWidth="1.5" />
    </svg>
  )
}
