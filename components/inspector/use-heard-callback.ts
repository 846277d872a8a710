'use client'

import { useEffect, useState } from 'react'
import { awaitedStates } from '@/lib/flow/identities/awaiting'
import { waitingTrip } from '@/lib/flow/steps/browser-trip'
import type { Trace } from '@/lib/flow/trace'
import { type CallbackMessage, channelName, readMessage } from './callback-channel'

/**
 * Hears the tab that comes back from the authorization server and takes the callback whose `state` is ours.
 * Returns one with another `state` that nobody took, for the person to decide.
 */
export function useHeardCallback(
  trace: Trace | null,
  receive: (url: string) => void,
): string | null {
  const [stray, setStray] = useState<string | null>(null)
  const expected = trace ? expectedStates(trace) : []
  const waiting = expected.length > 0
  const states = expected.join(' ')
  useEffect(() => {
    setStray(null)
    if (!waiting) return
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (
        message?.kind === 'callback' &&
        message.state &&
        states.split(' ').includes(message.state)
      ) {
        channel.postMessage({ kind: 'taken', url: message.url } satisfies CallbackMessage)
        receive(message.url)
      }
      if (message?.kind !== 'unclaimed') return
      if (hasState(message.url)) return setStray(message.url)
      // Without state nobody can tell whose it is; the step objects to it, and nothing is exchanged.
      channel.postMessage({ kind: 'taken', url: message.url } satisfies CallbackMessage)
      receive(message.url)
    }
    return () => channel.close()
  }, [waiting, states, receive])
  return stray
}

/** The `state` of every sign-in that is out: the login's own, empty where it has none, and those of other identities. */
function expectedStates(trace: Trace): string[] {
  const trip = waitingTrip(trace)
  return [...(trip ? [trip.state ?? ''] : []), ...awaitedStates(trace.facts)]
}

function hasState(url: string): boolean {
  return URL.canParse(url) && new URL(url).searchParams.has('state')
}
