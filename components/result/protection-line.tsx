'use client'

import { useInspector } from '@/components/inspector/inspector-context'

/** How the server tells who calls, and what told it. */
export function ProtectionLine() {
  const { diagnosis } = useInspector()
  const protection = diagnosis?.protection
  if (!protection) return null
  const { words, seenBy, certain, kind } = protection
  return (
    <p
      className="px-5 pb-4 text-sm text-pretty [overflow-wrap:anywhere]"
      data-testid="protection"
      data-kind={kind}
    >
      Protected by {words}
      {certain || kind === 'unknown' ? '' : ', it seems'}.{' '}
      <span className="text-muted">{seenBy}</span>
    </p>
  )
}
