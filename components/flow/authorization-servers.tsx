'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Button, LinkButton } from '@/components/ui/button'
import { Card, CardHeader } from '@/components/ui/card'
import { StatusGlyph } from '@/components/ui/status'
import { serverComparison } from '@/lib/flow/server-comparison'
import { ServerTable } from './server-table'

/** The authorization servers that the resource names, where there is a choice: choose one, or compare them. */
export function AuthorizationServers() {
  const { trace, live } = useInspector()
  const { authorizationServers, issuer } = trace.facts
  const choices = authorizationServers?.value ?? []
  if (choices.length < 2) return null
  const comparison = serverComparison(trace.facts)
  const idle = live.state !== 'running' && !live.recorded
  const choose = (chosen: string) => {
    live.configure({ issuer: chosen })
    // The choice is made where the resource names them.
    live.rerun('resource-metadata')
  }
  return (
    <Card label="Authorization servers">
      <CardHeader>
        <h3 className="text-sm font-semibold">Authorization servers</h3>
        <span className="text-sm text-muted">
          The resource names {choices.length}; you may choose.
        </span>
        {idle && !comparison ? (
          <Button
            size="sm"
            className="ml-auto"
            data-testid="compare-servers"
            onClick={live.compareServers}
          >
            Compare
          </Button>
        ) : null}
      </CardHeader>
      <ul className="divide-y divide-line">
        {choices.map((url) => {
          const current = url === issuer?.value
          return (
            <li key={url} className="flex items-center gap-3 px-4 py-2.5">
              <StatusGlyph tone={current ? 'ok' : 'idle'} label={current ? 'chosen' : ''} />
              <span className="min-w-0 font-mono text-[13px] [overflow-wrap:anywhere]">{url}</span>
              {current || !idle ? null : (
                <LinkButton className="ml-auto shrink-0" onClick={() => choose(url)}>
                  Use this one<span className="sr-only">: {url}</span>
                </LinkButton>
              )}
            </li>
          )
        })}
      </ul>
      {comparison ? <ServerTable comparison={comparison} /> : null}
    </Card>
  )
}
