import { readFileSync } from 'node:fs'
import type { Trace } from '@/lib/flow/trace'
import { readRecordedText } from '@/lib/report/recording'
import { UsageError } from './exit'

/** A trace out of a file: a HAR, a saved trace, or a report with a trace in it. */
export async function readRecording(file: string): Promise<Trace> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`--from: ${error instanceof Error ? error.message : String(error)}`)
  }
  const read = readRecordedText(text)
  if ('problem' in read) throw new UsageError(`--from ${file}: ${read.problem}`)
  return read.trace
}
