'use client'

import { useInspector } from '@/components/inspector/inspector-context'
import { Countdown } from '@/components/result/countdown'
import { record } from '@/lib/flow/flow-state'
import { whyPushed } from '@/lib/flow/steps/why-pushed'
import { Notice } from './step-notice'

/** Why the request was pushed, and how long the browser has to open it. */
export function PushedExpiry() {
  const { trace } = useInspector()
  const { pushedRequest, callback } = trace.facts
  if (!pushedRequest) return null
  const { expiresAt } = pushedRequest.value
  const opened = callback || record(trace, 'authorization-response').state === 'waiting'
  return (
    <Notice tone="info" title="The request was pushed beforehand (PAR)">
      {whyPushed(trace.facts, trace.settings) ?? 'It was pushed.'}{' '}
      {expiresAt === null ? (
        'The server does not say until when the reference is good.'
      ) : opened ? (
        `The reference was good until ${expiresAt.slice(11, 19)} UTC.`
      ) : (
        <>
          The reference expires <Countdown until={expiresAt} />.
        </>
      )}
    </Notice>
  )
}
