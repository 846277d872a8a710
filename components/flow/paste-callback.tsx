'use client'

import { type FormEvent, useEffect, useState } from 'react'
import { useInspector } from '@/components/inspector/inspector-context'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { SafeLink } from '@/components/ui/safe-link'
import { waitingTrip } from '@/lib/flow/steps/browser-trip'
import { readPasted } from './read-pasted'

/** A whole callback needs no press; this is the time to see what was pasted. */
const goesOnAfterMs = 700

/** While the sign-in is out: what is waited for, and the field for a callback that cannot be heard here. */
export function PasteCallback() {
  const { live, trace } = useInspector()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { receiveCallback, stray } = live
  const redirectUri = trace.facts.redirectUri?.value ?? ''
  useEffect(() => {
    const read = readPasted(text, redirectUri)
    if ('problem' in read || !/[?&](code|error)=./.test(read.url)) return
    const timer = setTimeout(() => receiveCallback(read.url), goesOnAfterMs)
    return () => clearTimeout(timer)
  }, [text, redirectUri, receiveCallback])
  const trip = waitingTrip(trace)
  if (!trip) return null
  const { url } = trip
  const paste = (event: FormEvent) => {
    event.preventDefault()
    const read = readPasted(text, redirectUri)
    if ('problem' in read) return setProblem(read.problem)
    receiveCallback(read.url)
  }
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
        <form onSubmit={paste} className="grid gap-1.5">
          <label htmlFor="paste-callback" className="text-sm font-medium">
            Paste the callback URL
          </label>
          <div className="flex gap-2">
            <input
              id="paste-callback"
              data-testid="paste-callback"
              value={text}
              onChange={(event) => {
                setText(event.target.value)
                setProblem(null)
              }}
              aria-invalid={problem !== null}
              placeholder={`${redirectUri}?code=…`}
              autoComplete="off"
              spellCheck={false}
              className="h-9 min-w-0 flex-1 rounded-lg border border-line-strong bg-inset px-3 font-mono text-[13px] placeholder:text-muted"
            />
            <Button type="submit">Go on</Button>
          </div>
          {problem ? (
            <p role="alert" className="text-sm text-bad">
              {problem}
            </p>
          ) : null}
          <p className="text-sm text-muted">
            For a browser on another machine, or a redirect URI that is not this page: the whole
            address the browser ended at, also when that page shows an error.
          </p>
        </form>
      </div>
    </Card>
  )
}
