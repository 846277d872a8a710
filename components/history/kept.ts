import type { VerdictLine } from '@/components/findings/verdict-line'
import type { Run } from '@/lib/compare/run'
import type { Trace } from '@/lib/flow/trace'
import { sha256 } from '@/lib/http/sha256'
import type { Finding } from '@/lib/rules/diagnosis'
import type { Revision } from '@/lib/spec/revisions'

/** A run as the page keeps it: with everything that its findings say. */
export type KeptRun = Run<Finding>

/** What a list shows of a run without reading its trace. Never holds a secret. */
export interface Summary {
  id: string
  server: string
  /** ISO 8601. */
  startedAt: string
  revision: Revision
  title: string
  tone: VerdictLine['tone']
  errors: number
  warnings: number
  /** Tokens and secrets are in the kept trace. */
  secrets: boolean
  /** Characters of the kept trace. */
  size: number
}

/** The same for all states of one inspection, so that a later one replaces an earlier one. */
export function idOf({ trace }: { trace: Pick<Trace, 'startedAt' | 'server'> }): string {
  return sha256(`${trace.startedAt} ${trace.server}`).slice(0, 16)
}

/** `run` is redacted; `id` is that of the run before it was. */
export function summaryOf(
  id: string,
  { trace, diagnosis }: KeptRun,
  { title, tone }: VerdictLine,
  kept: Pick<Summary, 'secrets' | 'size'>,
): Summary {
  const count = (severity: string) =>
    diagnosis.findings.filter((found) => found.rootCause && found.severity === severity).length
  const { server, startedAt, revision } = trace
  const [errors, warnings] = [count('error'), count('warning')]
  return { id, server, startedAt, revision, title, tone, errors, warnings, ...kept }
}
