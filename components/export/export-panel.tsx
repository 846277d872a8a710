'use client'

import { useCallback } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Section } from '@/components/ui/section'
import { exportTarget } from '@/lib/clients/target'
import { type ExportChoices, Exporter } from './exporter'

/** The configuration of the inspected server to take home. */
export function ExportPanel() {
  const { trace } = useInspector()
  const target = useCallback((choices: ExportChoices) => exportTarget(trace, choices), [trace])
  if (trace.facts.access === undefined) return null
  return (
    <Section title="Take it home">
      <Exporter target={target} nameable />
    </Section>
  )
}
