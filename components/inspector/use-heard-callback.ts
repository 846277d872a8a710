'use client'

import { useEffect, useState } from 'react'
import type { Trace } from '@/lib/flow/trace'
import { type CallbackMessage, channelName, readMessage } from './callback-channel'

/**
 * Hears the tab that comes back from the authorization server and takes the callback whose `state` is ours.
 * Returns one that nobody took, for the person to decide; it may belong to another inspection.
 */
export function useHeardCallback(
  trace: Trace | null,
  receive: (url: string) => void,
): string | null {
  const [stray, setStray] = useState<string | null>(null)
  const waiting =
    trace?.steps.some((step) => step.id === 'authorization-response' && step.state === 'waiting') ??
    false
  const state = trace?.facts.state?.value ?? null
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
      if (message?.kind === 'unclaimed') setStray(message.url)
    }
    return () => channel.close()
  }, [waiting, state, receive])
  return stray
}
