'use client'

import { useEffect, useRef, useState } from 'react'
import { verdictLine } from '@/components/findings/verdict-line'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { FlowState } from '@/lib/flow/inspection'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'

const afterMs = 300

interface Seen {
  trace: Trace
  state: FlowState
  diagnosis: Diagnosis | null
  verdicts: ClientVerdict[] | null
}

/** Keeps the inspection whenever it rests, and once more when it is left; true after that failed. */
export function useKeptRun(seen: Seen, recorded: boolean): boolean {
  const [failed, setFailed] = useState(false)
  const latest = useRef(seen)
  latest.current = seen
  const saved = useRef<Seen | null>(null)
  const { trace, state, diagnosis, verdicts } = seen

  const save = useRef(() => {
    const now = latest.current
    const before = saved.current
    const isSaved = before?.trace === now.trace && before.diagnosis === now.diagnosis
    if (isSaved && before.verdicts === now.verdicts) return
    saved.current = now
    keep(now).catch(() => setFailed(true))
  })

  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them makes a new state worth keeping.
  useEffect(() => {
    if (recorded || state === 'running' || !diagnosis || !verdicts) return
    const timer = setTimeout(save.current, afterMs)
    return () => clearTimeout(timer)
  }, [recorded, trace, state, diagnosis, verdicts])

  useEffect(() => {
    const leave = save.current
    return () => {
      if (!recorded && latest.current.diagnosis) leave()
    }
  }, [recorded])
  return failed
}

async function keep({ trace, state, diagnosis, verdicts }: Seen): Promise<void> {
  if (!diagnosis) return
  const [{ keepRun }, { runOf }] = await Promise.all([
    import('./keep-run'),
    import('@/lib/compare/run'),
  ])
  const line = verdictLine(trace, state, diagnosis, verdicts)
  await keepRun(runOf(trace, diagnosis, verdicts ?? []), line)
}
