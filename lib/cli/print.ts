import { json } from '@/lib/report/json'
import type { Report } from '@/lib/report/report'
import { text } from '@/lib/report/text'
import type { Io } from './io'
import type { Values } from './parse'

/** One report on stdout, as the flags ask for it. */
export function printReport(report: Report, values: Values, io: Io): void {
  io.out(values.json ? json(report) : text(report, { color: io.color }))
}
