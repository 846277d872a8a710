import type { Inspection } from '@/lib/flow/inspection'
import { UsageError } from './exit'
import type { Io } from './io'
import type { Values } from './parse'

/**
 * Sends the deeper checks when `--probe` asks for them, and tells what they leave behind.
 * `check` promises to leave nothing, so there only those run that do not.
 */
export async function runProbes(
  inspection: Inspection,
  values: Values,
  io: Io,
  mayLeave: boolean,
): Promise<void> {
  if (!values.probe) return
  if (inspection.trace.settings.mode === 'conforming') {
    throw new UsageError('--probe sends what no client sends, so not with --mode conforming.')
  }
  const { probes } = await import('@/lib/flow/probes')
  const { facts } = inspection.trace
  const chosen = probes.filter(
    ({ leavesBehind, needs }) =>
      (mayLeave || leavesBehind === null) && needs.every((name) => facts[name] !== undefined),
  )
  for (const { id, title, leavesBehind } of chosen) {
    if (io.signal.aborted) return
    if (!values.quiet) {
      io.err(`probe ${id}  ${title}${leavesBehind ? ` (leaves behind: ${leavesBehind})` : ''}\n`)
    }
    await inspection.probe([id])
  }
}
