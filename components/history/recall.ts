import type { Judged } from '@/lib/clients/judge'
import { recalled, runOf } from '@/lib/compare/run'
import type { Trace } from '@/lib/flow/trace'
import { keptRun } from './history-store'
import type { KeptRun } from './kept'

/** What was found in a run of the history, completed by rules that have come since. */
export async function recall(id: string, trace: Trace, now: Judged): Promise<Judged> {
  const kept = await keptRun(id).catch(() => null)
  if (!kept) return now
  const { diagnosis, verdicts } = recalled(kept, runOf(trace, now.diagnosis, now.verdicts))
  return {
    diagnosis: {
      ...now.diagnosis,
      findings: [...diagnosis.findings],
      results: diagnosis.results,
    },
    verdicts: [...verdicts],
  }
}

/** The run on the screen: as it was kept, or as it stands. */
export async function runOnScreen(
  keptId: string | null,
  trace: Trace,
  { diagnosis, verdicts }: Judged,
): Promise<KeptRun> {
  const kept = keptId === null ? null : await keptRun(keptId).catch(() => null)
  return kept ?? runOf(trace, diagnosis, verdicts)
}
