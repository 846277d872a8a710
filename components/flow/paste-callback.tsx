'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SafeLink } from '@/components/ui/safe-link'
import { waitingTrip } from '@/lib/flow/steps/browser-trip'
import { PasteField } from './paste-field'

/** While the sign-in is out: what is waited for, and the field for a callback that cannot be heard here. */
export function PasteCallback() {
  const { live, trace } = useInspector()
  const { receiveCallback, stray } = live
  const redirectUri = trace.facts.redirectUri?.value ?? ''
  const trip = waitingTrip(trace)
  if (!trip) return null
  const { url } = trip
  return (
    <Card label="Waiting for the sign-in">
      <div className="grid gap-3 px-4 py-4">
        <p className="font-medium">
          {live.blockedUrl
            ? 'The sign-in page could not be opened by itself.'
            : 'Sign in, and consent, in the tab that opened. This page goes on by itself.'}
        </p>
        {url ? (
          <p className="text-sm text-muted">
            <SafeLink href={url} inline>
              {live.blockedUrl ? 'Open the sign-in page' : 'Open the sign-in page again'}
            </SafeLink>
            , or take the address of the authorization request to another machine.
          </p>
        ) : null}
        {stray ? (
          <div className="rounded-lg bg-warn-soft px-3 py-2.5 text-sm">
            <p className="text-warn">
              A sign-in came back with a state that was not sent from here. It may belong to another
              inspection, or the authorization server changed or lost it.
            </p>
            <Button size="sm" className="mt-2" onClick={() => receiveCallback(stray)}>
              Take it all the same
            </Button>
          </div>
        ) : null}
        <PasteField redirectUri={redirectUri} onPaste={receiveCallback} />
      </div>
    </Card>
  )
}
