import type { ClientVerdict } from '@/lib/clients/verdict'
import { compare } from '@/lib/compare/compare'
import { redactRun, runOf } from '@/lib/compare/run'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'
import { keptRun, keptRuns } from './history-store'
import type { KeptRun } from './kept'

/** The last run of the same server before this one, and what changed since. */
export async function earlierRun(
  trace: Trace,
  diagnosis: Diagnosis,
  verdicts: readonly ClientVerdict[],
): Promise<{ before: KeptRun; after: KeptRun; headline: string } | null> {
  const after = redactRun(runOf(trace, diagnosis, verdicts))
  const last = (await keptRuns()).find(
    ({ server, startedAt }) => server === after.trace.server && startedAt < trace.startedAt,
  )
  const before = last && (await keptRun(last.id))
  return before ? { before, after, headline: compare(before, after).headline } : null
}
