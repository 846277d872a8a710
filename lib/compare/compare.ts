import { type StepState, stepIds, type Trace } from '@/lib/flow/trace'
import type {
  ClientChange,
  Comparison,
  FindingChange,
  FindingFate,
  Side,
  StepChange,
} from './comparison'
import { compareDocuments } from './documents'
import { compareExchanges } from './exchanges'
import { compareFindings, counted } from './findings'
import { type Change, type CompareOptions, jsonChanges } from './json-changes'
import { noiseOf, noises } from './noise'
import { renaming } from './rename'
import { type Run, redactRun } from './run'
import { headline } from './words'

const fates: readonly FindingFate[] = ['fixed', 'new', 'remaining', 'unseen']

/** What changed from one run to another. Both are redacted first, so no secret can be in it. */
export function compare(first: Run, second: Run): Comparison {
  const [before, after] = [redactRun(first), redactRun(second)]
  const options: CompareOptions = { rename: renaming(before.trace, after.trace), noise: noiseOf }
  const findings = compareFindings(before, after)
  const documents = compareDocuments(before, after, options)
  const exchanges = compareExchanges(before, after, options)
  const steps = compareSteps(before.trace, after.trace)
  const counts = Object.fromEntries(
    fates.map((fate) => [fate, counted(findings, fate).length]),
  ) as Record<FindingFate, number>
  const changes = [...documents, ...exchanges].flatMap((part) =>
    'changes' in part ? part.changes : [...part.headers, ...part.body],
  )
  return {
    schema: 1,
    before: sideOf(before),
    after: sideOf(after),
    sameServer: before.trace.server === after.trace.server,
    worse: isWorse(findings, steps),
    headline: headline(counts),
    counts,
    settings: jsonChanges(before.trace.settings, after.trace.settings, options),
    findings,
    documents,
    exchanges,
    steps,
    clients: compareClients(before, after),
    noise: leftAside(changes),
  }
}

function sideOf({ trace, diagnosis }: Run): Side {
  const of = (severity: string) =>
    diagnosis.findings.filter((found) => found.rootCause && found.severity === severity).length
  return {
    server: trace.server,
    startedAt: trace.startedAt,
    revision: trace.revision,
    mode: trace.settings.mode,
    grant: trace.settings.grant,
    errors: of('error'),
    warnings: of('warning'),
  }
}

function isWorse(findings: readonly FindingChange[], steps: readonly StepChange[]): boolean {
  return (
    findings.some(({ fate, after }) => fate === 'new' && after?.severity === 'error') ||
    steps.some(({ before, after }) => before === 'done' && after === 'failed')
  )
}

function compareSteps(before: Trace, after: Trace): StepChange[] {
  const stepOf = ({ steps }: Trace, id: string) => steps.find((step) => step.id === id)
  return stepIds.flatMap((step) => {
    const [was, is] = [stepOf(before, step), stepOf(after, step)]
    const change = {
      step,
      before: was?.state ?? ('pending' satisfies StepState),
      after: is?.state ?? ('pending' satisfies StepState),
      beforeError: was?.error?.message ?? null,
      afterError: is?.error?.message ?? null,
    }
    const isSame = change.before === change.after && change.beforeError === change.afterError
    return isSame ? [] : [change]
  })
}

function compareClients(before: Run, after: Run): ClientChange[] {
  const was = new Map(before.verdicts.map(({ id, verdict }) => [id, verdict]))
  return after.verdicts.flatMap(({ id, verdict, because }) => {
    const earlier = was.get(id)
    return earlier === undefined || earlier === verdict
      ? []
      : [{ id, before: earlier, after: verdict, because }]
  })
}

function leftAside(changes: readonly Change[]): Comparison['noise'] {
  return noises.flatMap(({ id, title }) => {
    const count = changes.filter(({ noise }) => noise === id).length
    return count > 0 ? [{ id, title, count }] : []
  })
}
