'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { type VerdictLine, verdictLine } from './verdict-line'

export function useVerdictLine(): VerdictLine {
  const { trace, live, diagnosis, verdicts } = useInspector()
  return verdictLine(trace, live.state, diagnosis, verdicts)
}
