import type { ClientVerdict } from '@/lib/clients/verdict'
import type { Trace } from '@/lib/flow/trace'
import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import { readRecordedText } from '@/lib/report/recording'
import type { RuleResult } from '@/lib/rules/diagnosis'
import type { Evidence } from '@/lib/rules/rule'
import type { Run, RunFinding } from './run'

export type ReadRun = { trace: Trace; kept: Run | null } | { problem: string }

/**
 * A run out of a file: a report brings what was found at the time (`kept`), a trace or a HAR only itself.
 * What is none of them gives a sentence that says so.
 */
export function readRun(text: string): ReadRun {
  const read = readRecordedText(text)
  if ('problem' in read) return read
  const report = parseObject(text.replace(/^\ufeff/, ''))
  return { trace: read.trace, kept: report && keptOf(read.trace, report) }
}

function keptOf(trace: Trace, report: JsonObject): Run | null {
  const { findings, rules, clients } = report
  if (!Array.isArray(findings) || !Array.isArray(rules)) return null
  return {
    trace,
    diagnosis: { findings: findings.flatMap(findingOf), results: rules.filter(isResult) },
    verdicts: Array.isArray(clients) ? clients.filter(isVerdict) : [],
    claims: null,
  }
}

function findingOf(value: unknown): RunFinding[] {
  if (!isObject(value)) return []
  const rule = stringAt(value, 'rule')
  const severity = (['error', 'warning', 'info'] as const).find((s) => s === value.severity)
  if (rule === null || !severity) return []
  return [
    {
      rule,
      severity,
      step: (stringAt(value, 'step') ?? 'challenge') as RunFinding['step'],
      title: stringAt(value, 'title') ?? rule,
      remark: stringAt(value, 'remark') ?? '',
      evidence: Array.isArray(value.evidence) ? value.evidence.filter(isEvidence) : [],
      rootCause: value.rootCause === true,
      causedBy: stringAt(value, 'causedBy'),
    },
  ]
}

function isEvidence(value: unknown): value is Evidence {
  return isObject(value) && typeof value.exchange === 'number' && stringAt(value, 'at') !== null
}

function isResult(value: unknown): value is RuleResult {
  return isObject(value) && stringAt(value, 'rule') !== null && stringAt(value, 'outcome') !== null
}

function isVerdict(value: unknown): value is ClientVerdict {
  return (
    isObject(value) &&
    stringAt(value, 'id') !== null &&
    stringAt(value, 'verdict') !== null &&
    Array.isArray(value.because) &&
    value.because.every((rule: unknown) => typeof rule === 'string')
  )
}
