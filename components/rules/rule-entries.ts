import { rules } from '@/lib/rules'
import { newestRevision } from '@/lib/spec/revisions'
import type { RuleEntry } from './match-rules'

/** Every rule as a line of a list. */
export function ruleEntries(): RuleEntry[] {
  return rules.map((rule) => ({
    id: rule.id,
    title: rule.title,
    step: rule.step,
    severity: typeof rule.severity === 'function' ? rule.severity(newestRevision) : rule.severity,
    messages: rule.messages ?? [],
  }))
}
