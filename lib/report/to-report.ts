import type { ClientVerdict } from '@/lib/clients/verdict'
import { stepRecords } from '@/lib/flow/flow-state'
import { isLifecycle } from '@/lib/flow/steps'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis, Finding } from '@/lib/rules/diagnosis'
import { cutDeep } from './cut-deep'
import { redactorFor, redactTrace } from './redact-trace'
import type { Report, ReportFinding, ReportStep } from './report'
import { reportToken } from './token'

export interface ReportOptions {
  /** The inspector's version. */
  version: string
  /** Leaves tokens, codes and secrets as they are. */
  showSecrets?: boolean
}

/** Everything an inspection found, as the stable interface that programs read; redacted unless asked otherwise. */
export function toReport(
  trace: Trace,
  diagnosis: Diagnosis,
  verdicts: readonly ClientVerdict[],
  { version, showSecrets = false }: ReportOptions,
): Report {
  const found: Omit<Report, 'trace'> = {
    schema: 1,
    version,
    server: trace.server,
    revision: trace.revision,
    mode: trace.settings.mode,
    grant: trace.settings.grant,
    startedAt: trace.startedAt,
    outcome: outcome(trace, diagnosis),
    steps: [...stepRecords(trace), ...furtherRecords(trace)].map(
      ({ id, state, ms, note, error }) => ({
        id,
        state: stepState(state),
        ms,
        note,
        error,
      }),
    ),
    protection: diagnosis.protection,
    findings: diagnosis.findings.map(reportFinding),
    rules: diagnosis.results,
    clients: [...verdicts],
    token: reportToken(trace, showSecrets),
  }
  if (showSecrets) return cutDeep({ ...found, trace })
  return { ...redactorFor(trace)(found), trace: redactTrace(trace) }
}

function outcome(trace: Trace, { findings }: Diagnosis): Report['outcome'] {
  if (stepRecords(trace).some(({ state }) => state === 'failed')) return 'blocked'
  return findings.some(({ severity }) => severity === 'error') ? 'problems' : 'ok'
}

/** What was done with the token after the login; how it went says nothing about the login. */
function furtherRecords({ steps }: Trace): Trace['steps'] {
  return steps.filter(({ id }) => isLifecycle(id))
}

/** What has not been run, or is not finished, waits. */
function stepState(state: Trace['steps'][number]['state']): ReportStep['state'] {
  return state === 'pending' || state === 'running' ? 'waiting' : state
}

function reportFinding(finding: Finding): ReportFinding {
  const { text, bytes } = finding.fix
  return {
    rule: finding.rule,
    outcome: finding.outcome,
    severity: finding.severity,
    step: finding.step,
    title: finding.title,
    why: finding.why,
    fix: bytes === undefined ? text : `${text}\n\n${bytes}`,
    remedy: finding.fix,
    recipe: finding.recipe,
    spec: finding.spec,
    evidence: finding.evidence,
    remark: finding.remark,
    rootCause: finding.rootCause,
    causedBy: finding.causedBy,
    breaks: finding.breaks,
  }
}
