'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { LinkButton } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import { StatusGlyph } from '@/components/ui/status'

/** The authorization servers that the resource names, where there is a choice. */
export function ChooseIssuer() {
  const { trace, live } = useInspector()
  const { authorizationServers, issuer } = trace.facts
  const choices = authorizationServers?.value ?? []
  if (choices.length < 2) return null
  const choose = (chosen: string) => {
    live.configure({ issuer: chosen })
    live.rerun('server-metadata')
  }
  return (
    <Card label="Authorization servers">
      <CardHeader>
        <h3 className="text-sm font-semibold">Authorization servers</h3>
        <span className="text-sm text-muted">
          The resource names {choices.length}; you may choose.
        </span>
      </CardHeader>
      <ul className="divide-y divide-line">
        {choices.map((url) => {
          const current = url === issuer?.value
          return (
            <li key={url} className="flex items-center gap-3 px-4 py-2.5">
              <StatusGlyph tone={current ? 'ok' : 'idle'} label={current ? 'chosen' : ''} />
              <span className="min-w-0 font-mono text-[13px] [overflow-wrap:anywhere]">{url}</span>
              {current ? null : (
                <LinkButton className="ml-auto" onClick={() => choose(url)}>
                  Use this one
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
