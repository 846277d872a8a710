import { toHar } from '@/lib/http/har'
import { safeJson } from './escape/json'
import type { Report } from './report'

/** HAR 1.2, as browser developer tools open it. */
export function har(report: Report): string {
  const comment = `${report.server} ${report.revision}`
  return `${safeJson(toHar(report.trace.exchanges, { version: report.version, comment }), 2)}\n`
}
