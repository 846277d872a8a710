import type { StepId } from '@/lib/flow/trace'
import type { Severity } from '@/lib/rules/rule'

/** A rule as a line of a list. */
export interface RuleEntry {
  id: string
  title: string
  step: StepId
  severity: Severity
  messages: readonly string[]
}

/**
 * The rules that explain a text: first those whose message stands in it (the longest match first),
 * then those whose title, id or messages hold all of its words.
 */
export function matchRules(rules: readonly RuleEntry[], text: string): RuleEntry[] {
  const wanted = plain(text)
  if (wanted === '') return [...rules]
  const quoted = rules
    .map((rule) => ({ rule, length: longestIn(rule, wanted) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
    .map(({ rule }) => rule)
  const words = wanted.split(' ')
  const worded = rules.filter((rule) => {
    const known = plain(
      [rule.id.replaceAll('-', ' '), rule.id, rule.title, ...rule.messages].join(' '),
    )
    return !quoted.includes(rule) && words.every((word) => known.includes(word))
  })
  return [...quoted, ...worded]
}

function longestIn(rule: RuleEntry, wanted: string): number {
  const lengths = rule.messages
    .map(plain)
    .filter((message) => message.length > 3 && wanted.includes(message))
    .map((message) => message.length)
  return Math.max(0, ...lengths)
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s"'“”‘’`]+/g, ' ')
    .trim()
}
