import { record } from '@/lib/flow/flow-state'
import type { Inspection } from '@/lib/flow/inspection'
import { readReuse } from '@/lib/flow/refresh-reuse'
import { isLifecycle } from '@/lib/flow/steps'
import { line } from '@/lib/report/escape/control'
import { UsageError } from './exit'
import type { Io } from './io'
import type { Values } from './parse'

/** Throws UsageError where `--lifecycle` is asked of a client that only logs in. */
export function checkLifecycle(values: Values): void {
  if (values.lifecycle && values.mode === 'conforming') {
    throw new UsageError('--lifecycle sends what no login needs, so not with --mode conforming.')
  }
}

/** Does with the token what `--lifecycle` asks for, in that order, and tells what came of each. */
export async function runLifecycle(inspection: Inspection, values: Values, io: Io): Promise<void> {
  const actions = values.lifecycle ?? []
  if (!inspection.trace.facts.accessToken) return
  for (const action of actions) {
    if (io.signal.aborted) return
    const told = await run(inspection, action)
    if (!values.quiet) io.err(`${action}  ${line(told)}\n`)
  }
}

async function run(inspection: Inspection, action: string): Promise<string> {
  if (isLifecycle(action)) {
    await inspection.lifecycle(action)
    const { note, error } = record(inspection.trace, action)
    return error?.message ?? note ?? 'done'
  }
  await inspection.probe([action])
  return readReuse(inspection.trace)?.words ?? 'There is no refresh token to use again.'
}
