'use client'

import { useVerdictLine } from '@/components/findings/use-verdict-line'

/** Says changes of the flow to screen readers. */
export function Announcer() {
  const { title, detail } = useVerdictLine()
  return (
    <p className="sr-only" role="status">
      {title} {detail}
    </p>
  )
}
