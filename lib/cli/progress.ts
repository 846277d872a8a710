import { stepRecords } from '@/lib/flow/flow-state'
import type { Inspection } from '@/lib/flow/inspection'
import type { StepRecord } from '@/lib/flow/trace'
import { line } from '@/lib/report/escape/control'
import type { Io } from './io'

/**
 * A watcher that tells each step as it ends, on stderr, and each one once, however many inspections
 * share their beginning; `label` tells several servers apart.
 */
export function progressTeller(io: Io, label = ''): (inspection: Inspection) => void {
  const told = new Set<string>()
  return (inspection) => {
    inspection.subscribe((trace) => {
      for (const record of stepRecords(trace)) {
        const key = `${record.id} ${record.state} ${record.ms} ${record.note}`
        if (!isWorthTelling(record) || told.has(key)) continue
        told.add(key)
        io.err(`${label}${row(record)}\n`)
      }
    })
  }
}

function isWorthTelling({ state }: StepRecord): boolean {
  return state === 'done' || state === 'failed'
}

function row({ id, state, ms, note, error }: StepRecord): string {
  const time = ms === null ? '' : `${Math.round(ms)} ms`
  const said = line(error?.message ?? note ?? '')
  return `${state === 'failed' ? 'failed ' : ''}${id}  ${time}  ${said}`.trimEnd()
}
