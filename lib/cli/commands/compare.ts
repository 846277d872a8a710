import { compare as compareRuns } from '@/lib/compare/compare'
import { type Run, recalled, runOf } from '@/lib/compare/run'
import { text } from '@/lib/compare/text'
import type { Trace } from '@/lib/flow/trace'
import { safeJson } from '@/lib/report/escape/json'
import type { Invocation } from '../commands'
import { type ExitCode, exit, UsageError } from '../exit'
import { inspect } from '../inspect'
import type { Io } from '../io'
import type { Values } from '../parse'
import { readRunFile } from '../recording'
import { judge, wasReached } from '../result'
import { serverUrl } from '../server-url'
import { readSettings } from '../settings'

/** What changed from a recorded run to another one, or to the server as it is now. */
export async function compare({ positionals, values }: Invocation, io: Io): Promise<ExitCode> {
  const [first = '', second] = positionals
  if (isUrl(first)) {
    throw new UsageError(
      'The first is a file: what `check --json`, `--report json=FILE` or the page wrote.',
    )
  }
  const before = await recordedRun(first)
  const after =
    second === undefined || isUrl(second)
      ? await liveRun(second ?? before.trace.server, before.trace, values, io)
      : await recordedRun(second)
  const comparison = compareRuns(before, after)
  io.out(values.json ? `${safeJson(comparison)}\n` : text(comparison))
  if (!wasReached(after.trace)) return exit.unreachable
  return comparison.worse ? exit.problems : exit.ok
}

function isUrl(argument: string): boolean {
  return /^https?:\/\//i.test(argument)
}

async function recordedRun(file: string): Promise<Run> {
  const { trace, kept } = readRunFile(file)
  const now = await judgedRun(trace)
  return kept ? recalled(kept, now) : now
}

/** Asks the server the way it was asked before, unless a flag says otherwise. */
async function liveRun(server: string, before: Trace, values: Values, io: Io): Promise<Run> {
  const { mode, grant, transport, registration, scope, continueAnyway } = before.settings
  const as: Values = {
    ...{ revision: before.revision, mode, grant, transport, registration },
    ...(scope === null ? {} : { scope }),
    'continue-anyway': continueAnyway,
    ...values,
  }
  return judgedRun(await inspect(serverUrl(server), readSettings(as, io), values, io))
}

async function judgedRun(trace: Trace): Promise<Run> {
  const { diagnosis, verdicts } = await judge(trace)
  return runOf(trace, diagnosis, verdicts)
}
