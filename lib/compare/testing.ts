import { diagnose } from '@/lib/rules/diagnose'
import { traceOf } from '@/lib/rules/testing'
import type { TraceBuilder } from '@/lib/rules/testing/builder'
import { type Run, runOf } from './run'

export type Change = (healthy: TraceBuilder) => TraceBuilder

export const same: Change = (healthy) => healthy

/** The run of a healthy login in which something is different. */
export function runFor(change: Change = same): Run {
  const trace = change(traceOf()).build()
  return runOf(trace, diagnose(trace), [])
}

export const slash = { resource: 'https://mcp.example.com/mcp/' }
