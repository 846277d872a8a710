'use client'

import { useEffect } from 'react'
import { useVerdictLine } from '@/components/findings/use-verdict-line'
import { useInspector } from './inspector-context'

/** Says changes of the flow to screen readers, and in the title of the tab. */
export function Announcer() {
  const { title, detail } = useVerdictLine()
  const { server } = useInspector().trace
  useEffect(() => {
    const host = URL.canParse(server) ? new URL(server).host : server
    document.title = `${host}: ${title} · MCP Auth Inspector`
    return () => {
      document.title = 'MCP Auth Inspector'
    }
  }, [server, title])
  return (
    <p className="sr-only" role="status">
      {title} {detail}
    </p>
  )
}
