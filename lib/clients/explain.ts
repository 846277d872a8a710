import type { Diagnosis } from '@/lib/rules/diagnosis'
import type { ClientId } from './ids'
import { fill, type Stop } from './simulate/walk'
import type { ClientVerdict } from './verdict'

/** Turns the end of a client's way into a verdict: the rules that decide, its text, what to change. */
export function explain(
  id: ClientId,
  stop: Stop,
  diagnosis: Diagnosis,
  { basis, wrap }: { basis: ClientVerdict['basis']; wrap: string },
): ClientVerdict {
  const failing = diagnosis.findings.filter(({ rule }) => stop.rules.includes(rule))
  const ordered = [...failing].sort(
    (a, b) => stop.rules.indexOf(a.rule) - stop.rules.indexOf(b.rule),
  )
  const because = ordered.length > 0 ? ordered.map(({ rule }) => rule) : stop.rules.slice(0, 1)
  const [first] = ordered
  return {
    id,
    verdict: stop.verdict,
    because,
    basis,
    message: fill(wrap, { message: stop.message }),
    change: first ? firstSentence(first.fix.text) : null,
  }
}

function firstSentence(text: string): string {
  return text.match(/^.*?[.!?](?=\s|$)/s)?.[0] ?? text
}
