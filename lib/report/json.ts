import { safeJson } from './escape/json'
import type { Report } from './report'

/** The report on one line, so that several make JSON lines. */
export function json(report: Report): string {
  return `${safeJson(report)}\n`
}
