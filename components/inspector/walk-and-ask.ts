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
  if (isHolding || !hasLooked(live)) return
  const { askForOthers } = await import('@/lib/clients/ask-for-others')
  await askForOthers(live)
}

/** Read from the trace itself: the steps, and all they need, are not for the first screen to load. */
function hasLooked({ trace }: Inspection): boolean {
  return trace.steps.some(({ id, state }) => id === 'server-metadata' && state !== 'pending')
}
