'use client'

import { useEffect, useRef, useState } from 'react'
import { breather } from '@/components/ui/breather'
import type { ClientRegistration } from '@/lib/clients/registration/request'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { FlowState } from '@/lib/flow/inspection'
import type { Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'

interface Judged {
  diagnosis: Diagnosis | null
  verdicts: ClientVerdict[] | null
  registrations: readonly ClientRegistration[]
}

const nothing: Judged = { diagnosis: null, verdicts: null, registrations: [] }

/**
 * Lets the rules look whenever a step has ended, and asks what clients make of it once the flow rests.
 * Both are fetched on first use, after the screen is there. What was opened from the history was judged
 * when it was all there to be seen, so that opinion stands.
 */
export function useDiagnosis(trace: Trace, state: FlowState, keptId: string | null): Judged {
  const [judged, setJudged] = useState<Judged>(nothing)
  const { steps, facts } = trace
  const latest = useRef(trace)
  latest.current = trace
  // biome-ignore lint/correctness/useExhaustiveDependencies: steps and facts change when there is something new to judge; single exchanges do not.
  useEffect(() => {
    let stale = false
    const judge = async () => {
      const { diagnoseGently } = await import('@/lib/rules/diagnose')
      const pause = breather(() => stale)
      const diagnosis = await diagnoseGently(latest.current, pause)
      if (stale) return
      setJudged((known) => ({ ...known, diagnosis }))
      if (state === 'running') return
      const [{ judgeByClients }, { clientRegistrationsGently }, { readBeside }] = await Promise.all(
        [
          import('@/lib/clients/judge'),
          import('@/lib/clients/registration/request'),
          import('./read-beside'),
        ],
      )
      const byClients = await judgeByClients(latest.current, diagnosis, pause, readBeside)
      const kept = keptId ? await import('@/components/history/recall') : null
      const recalled =
        kept && keptId ? await kept.recall(keptId, latest.current, byClients) : byClients
      const registrations = await clientRegistrationsGently(latest.current, pause)
      if (!stale) setJudged({ ...recalled, registrations })
    }
    judge().catch(() => {
      // Without the rules the inspection itself still stands.
    })
    return () => {
      stale = true
    }
  }, [steps, facts, state, keptId])
  return judged
}
