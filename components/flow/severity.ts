import type { Finding } from '@/lib/rules/diagnosis'
import type { Severity } from '@/lib/rules/rule'

const order: readonly Severity[] = ['error', 'warning', 'info']

/** The gravest severity among findings; null when there are none. */
export function worst(findings: readonly Pick<Finding, 'severity'>[]): Severity | null {
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null
}

const bar = 'before:absolute before:inset-y-0 before:left-0 before:w-0.75'

/** How each severity looks, on a line, as text, around a card. */
export const severityLook = {
  error: {
    tone: 'bad',
    line: `bg-bad-soft ${bar} before:bg-bad`,
    text: 'text-bad',
    frame: 'border-bad-line',
    mark: 'bg-bad-chip',
  },
  warning: {
    tone: 'warn',
    line: `bg-warn-soft ${bar} before:bg-warn`,
    text: 'text-warn',
    frame: 'border-warn-line',
    mark: 'bg-warn-chip',
  },
  info: {
    tone: 'info',
    line: `bg-info-soft ${bar} before:bg-info`,
    text: 'text-info',
    frame: 'border-info-line',
    mark: 'bg-info-chip',
  },
} as const satisfies Record<Severity, unknown>
