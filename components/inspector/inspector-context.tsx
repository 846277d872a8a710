'use client'

import { createContext, useContext } from 'react'
import type { Mask } from '@/components/exchange/mask'
import type { KeptRun } from '@/components/history/kept'
import type { ClientRegistration } from '@/lib/clients/registration/request'
import type { ClientVerdict } from '@/lib/clients/verdict'
import type { StepId, Trace } from '@/lib/flow/trace'
import type { Diagnosis } from '@/lib/rules/diagnosis'
import type { Evidence } from '@/lib/rules/rule'
import type { LiveInspection } from './live-inspection'

/** What every pane of the inspecting screen reads. */
export interface InspectorValue {
  live: LiveInspection
  trace: Trace
  /** Null until the rules have been fetched and have looked. */
  diagnosis: Diagnosis | null
  verdicts: ClientVerdict[] | null
  /** What clients would send to the registration endpoint; empty until that is known. */
  registrations: readonly ClientRegistration[]
  selected: StepId
  select(step: StepId): void
  /** The place that was asked for with *Show in response*; a new object for every press. */
  shown: Evidence | null
  show(evidence: Evidence): void
  /** The centre shows the sequence instead of the step. */
  sequence: boolean
  showSequence(on: boolean): void
  /** Hides secrets unless they are revealed. */
  mask: Mask
  secretsShown: boolean
  showSecrets(shown: boolean): void
  openSettings(): void
  /** Shows two runs side by side. */
  compareRuns(before: KeptRun, after: KeptRun): void
  /** Sends the requests of a recorded inspection anew. */
  runAgain(): void
  /** What was taken out of a recorded inspection and is needed to run it again. */
  missing: readonly string[]
  /** The inspection could not be kept in the history. */
  unkept: boolean
}

export const InspectorContext = createContext<InspectorValue | null>(null)

export function useInspector(): InspectorValue {
  const value = useContext(InspectorContext)
  if (!value) throw new Error('useInspector is for what is inside the inspecting screen.')
  return value
}
