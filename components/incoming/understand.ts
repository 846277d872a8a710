import type { Incoming } from '@/lib/clients/incoming'
import type { Trace } from '@/lib/flow/trace'

/** What a paste or a dropped file turned out to be. */
export type Understood =
  | Incoming
  | { kind: 'trace'; trace: Trace }
  /** Meant as a recording, but nothing can be made of it. */
  | { kind: 'damaged'; problem: string }

/** Whether a pasted text is more than one URL, so that the field cannot hold it. */
export function isMoreThanUrl(text: string): boolean {
  return /\s|[{"]/.test(text.trim())
}

/** Reads text that people have at hand: a recording of an inspection, else whatever clients are configured with. */
export async function understand(text: string): Promise<Understood> {
  if (/^\s*\{/.test(text) && /"(?:exchanges|entries)"\s*:/.test(text)) {
    const { readRecordedText } = await import('@/lib/report/recording')
    const read = readRecordedText(text)
    return 'trace' in read
      ? { kind: 'trace', trace: read.trace }
      : { kind: 'damaged', problem: read.problem }
  }
  const { readIncoming } = await import('@/lib/clients/incoming')
  return readIncoming(text)
}
