import type { Incoming } from '@/lib/clients/incoming'
import type { Trace } from '@/lib/flow/trace'

/** What a paste or a dropped file turned out to be. */
export type Understood = Incoming | { kind: 'trace'; trace: Trace }

/** Whether a pasted text is more than one URL, so that the field cannot hold it. */
export function isMoreThanUrl(text: string): boolean {
  return /\s|[{"]/.test(text.trim())
}

/** Reads text that people have at hand: a recording of an inspection, else whatever clients are configured with. */
export async function understand(text: string): Promise<Understood> {
  if (/^\s*\{/.test(text) && /"(?:exchanges|entries)"\s*:/.test(text)) {
    const { readRecordedText } = await import('@/lib/report/recording')
    const read = readRecordedText(text)
    if ('trace' in read) return { kind: 'trace', trace: read.trace }
  }
  const { readIncoming } = await import('@/lib/clients/incoming')
  return readIncoming(text)
}
