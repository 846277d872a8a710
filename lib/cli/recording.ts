import { readFileSync } from 'node:fs'
import { type ReadRun, readRun } from '@/lib/compare/read-run'
import type { Trace } from '@/lib/flow/trace'
import { readRecordedText } from '@/lib/report/recording'
import { UsageError } from './exit'

/** A trace out of a file: a HAR, a saved trace, or a report with a trace in it. */
export function readRecording(file: string): Trace {
  const read = readRecordedText(readText(file, '--from: '))
  if ('problem' in read) throw new UsageError(`--from ${file}: ${read.problem}`)
  return read.trace
}

/** The same with what was found at the time, where the file says it. */
export function readRunFile(file: string): Exclude<ReadRun, { problem: string }> {
  const read = readRun(readText(file, ''))
  if ('problem' in read) throw new UsageError(`${file}: ${read.problem}`)
  return read
}

function readText(file: string, before: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${before}${error instanceof Error ? error.message : String(error)}`)
  }
}
