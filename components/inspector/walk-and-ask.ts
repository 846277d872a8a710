import { record } from '@/lib/flow/flow-state'
import type { Inspection } from '@/lib/flow/inspection'

/**
 * Walks on, and then fetches what other clients would look for and this walk did not: their verdicts rest on
 * it. Not before the metadata was looked for, and not while somebody looks at every request.
 */
export async function walkAndAsk(
  live: Inspection,
  walk: (live: Inspection) => Promise<void>,
  isHolding: boolean,
): Promise<void> {
  await walk(live)
  if (isHolding || record(live.trace, 'server-metadata').state === 'pending') return
  const { askForOthers } = await import('@/lib/clients/ask-for-others')
  await askForOthers(live)
}
