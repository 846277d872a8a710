'use client'

import { useEffect, useState } from 'react'
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
  const trip = trace && waitingTrip(trace)
  const waiting = trip !== null
  const state = trip?.state ?? null
  useEffect(() => {
    setStray(null)
    if (!waiting) return
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = ({ data }) => {
      const message = readMessage(data)
      if (message?.kind === 'callback' && message.state !== null && message.state === state) {
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
  }, [waiting, state, receive])
  return stray
}

function hasState(url: string): boolean {
  return URL.canParse(url) && new URL(url).searchParams.has('state')
}
