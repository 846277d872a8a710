import type { Diagnosis } from '@/lib/rules/diagnosis'
import { plural } from './words'

export function rootCauses(diagnosis: Diagnosis | null, severity: 'error' | 'warning'): number {
  const findings = diagnosis?.findings ?? []
  return findings.filter((f) => f.rootCause && f.severity === severity).length
}

/** `1 error, 2 warnings, 41 checks passed.` */
export function figuresOf(diagnosis: Diagnosis | null): string {
  if (!diagnosis) return ''
  const errors = rootCauses(diagnosis, 'error')
  const warnings = rootCauses(diagnosis, 'warning')
  const passed = diagnosis.results.filter(({ outcome }) => outcome === 'pass').length
  const parts = [
    ...(errors > 0 ? [`${errors} ${plural(errors, 'error')}`] : []),
    ...(warnings > 0 ? [`${warnings} ${plural(warnings, 'warning')}`] : []),
    ...(passed > 0 ? [`${passed} ${plural(passed, 'check')} passed`] : []),
  ]
  return parts.length > 0 ? `${parts.join(', ')}.` : ''
}
