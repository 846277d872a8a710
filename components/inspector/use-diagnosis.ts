'use client'

import { useEffect, useRef, useState } from 'react'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { FlowState } from '@/lib/flow/inspection'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'

interface Judged {
  diagnosis: Diagnosis | null
  verdicts: ClientVerdict[] | null
}

/**
 * Lets the rules look whenever a step has ended, and asks what clients make of it once the flow rests.
 * Both are fetched on first use, after the screen is there.
 */
export function useDiagnosis(trace: Trace, state: FlowState): Judged {
  const [judged, setJudged] = useState<Judged>({ diagnosis: null, verdicts: null })
  const { steps, facts } = trace
  const latest = useRef(trace)
  latest.current = trace
  // biome-ignore lint/correctness/useExhaustiveDependencies: steps and facts change when there is something new to judge; single exchanges do not.
  useEffect(() => {
    let stale = false
    const judge = async () => {
      const { diagnose } = await import('@/lib/rules/diagnose')
      if (stale) return
      const diagnosis = diagnose(latest.current)
      setJudged(({ verdicts }) => ({ diagnosis, verdicts }))
      if (state === 'running') return
      const { judgeByClients } = await import('@/lib/clients/judge')
      const byClients = await judgeByClients(latest.current, diagnosis)
      if (!stale) setJudged(byClients)
    }
    judge().catch(() => {
      // Without the rules the inspection itself still stands.
    })
    return () => {
      stale = true
    }
  }, [steps, facts, state])
  return judged
}
