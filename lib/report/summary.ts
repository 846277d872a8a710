import type { ClientVerdict } from '@/lib/clients/verdict'
import type { Evidence } from '@/lib/rules/rule'
import type { Report, ReportFinding } from './report'

/** `1 error, 2 warnings`; consequences of another finding are not counted again. */
export function counts(report: Report): string {
  const roots = report.findings.filter((finding) => finding.causedBy === null)
  const parts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const n = roots.filter((finding) => finding.severity === severity).length
    if (n === 0) return []
    if (severity === 'info') return [n === 1 ? '1 remark' : `${n} remarks`]
    return [n === 1 ? `1 ${severity}` : `${n} ${severity}s`]
  })
  return parts.join(', ') || 'no findings'
}

/** The verdict in one sentence. */
export function headline(report: Report): string {
  const failed = report.steps.find((step) => step.state === 'failed')
  if (report.outcome === 'blocked') {
    return failed?.error
      ? `The login stops at ${failed.id}: ${failed.error.message}`
      : 'The login cannot go on from here.'
  }
  if (report.outcome === 'problems') return 'Some clients cannot log in to this server.'
  return report.token
    ? 'Logged in, and a call proved the token.'
    : 'Nothing found that stops a login.'
}

/** What decides a verdict: rules, or words where a client fails without one; each made safe by its own function. */
export function reasons(
  { verdict, because, message, explanation }: ClientVerdict,
  rule: (id: string) => string,
  words: (text: string) => string,
): string {
  if (because.length > 0) return because.map((id) => rule(id)).join(', ')
  return verdict === 'fails' ? words(message ?? explanation ?? '') : ''
}

/** How the server tells who calls, and what told it; null when nobody has looked. */
export function protectedBy({ protection }: Report): [by: string, seenBy: string] | null {
  if (!protection) return null
  const doubt = protection.certain || protection.kind === 'unknown' ? '' : ', it seems'
  return [`Protected by ${protection.words}${doubt}.`, protection.seenBy]
}

/** What was checked, as figures. */
export function coverage(report: Report): string {
  const n = (outcome: string) => report.rules.filter((rule) => rule.outcome === outcome).length
  return [
    `${n('pass')} passed`,
    `${n('fail')} failed`,
    `${n('unknown')} cannot be told from outside`,
    `${n('inapplicable')} not applicable`,
  ].join(', ')
}

/** `GET https://… → 404`, the place in it, or the bare number when the exchange is not in the report. */
export function evidenceText(report: Report, { exchange, at }: Evidence): string {
  const recorded = report.trace.exchanges.find(({ id }) => id === exchange)
  if (!recorded) return `exchange ${exchange} ${at}`
  const { method, url } = recorded.request
  const came = recorded.response?.status ?? recorded.failure?.code ?? recorded.via
  return `${method} ${url} → ${came}${at ? `, ${at}` : ''}`
}

/** A root cause with what follows from it. */
export function grouped(findings: readonly ReportFinding[]): [ReportFinding, ReportFinding[]][] {
  const rules = new Set(findings.map((finding) => finding.rule))
  const isRoot = ({ causedBy }: ReportFinding) => causedBy === null || !rules.has(causedBy)
  return findings
    .filter(isRoot)
    .map((root) => [
      root,
      findings.filter((finding) => !isRoot(finding) && finding.causedBy === root.rule),
    ])
}
