import { StatusGlyph } from '@/components/ui/status'
import { ago } from './ago'
import type { Summary } from './kept'

/** One run in a list: where, when, and what came of it. */
export function RunLine({ summary, now }: { summary: Summary; now: number }) {
  const { server, startedAt, title, tone, secrets } = summary
  const counts = countWords(summary)
  return (
    <span className="grid min-w-0 grid-cols-[1.125rem_minmax(0,1fr)_auto] gap-x-2.5 text-left">
      <span className="mt-0.5">
        <StatusGlyph tone={tone} label="" />
      </span>
      <span className="min-w-0 font-mono text-[12.5px] leading-5.5 [overflow-wrap:anywhere] md:truncate">
        {server.replace(/^https?:\/\//, '')}
      </span>
      <time dateTime={startedAt} className="text-xs leading-5.5 text-muted">
        {ago(startedAt, now)}
      </time>
      <span className="col-span-2 col-start-2 text-sm text-pretty text-muted">
        {title}
        {counts ? ` ${counts}.` : ''}
        {secrets ? ' With secrets.' : ''}
      </span>
    </span>
  )
}

/** `1 error, 2 warnings`; empty when there are none. */
export function countWords({ errors, warnings }: Pick<Summary, 'errors' | 'warnings'>): string {
  return [
    ...(errors > 0 ? [errors === 1 ? '1 error' : `${errors} errors`] : []),
    ...(warnings > 0 ? [warnings === 1 ? '1 warning' : `${warnings} warnings`] : []),
  ].join(', ')
}
