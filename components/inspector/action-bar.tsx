'use client'

import { useEffect, useState } from 'react'
import { listed } from '@/components/findings/words'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/status'
import { nextStep, record } from '@/lib/flow/flow-state'
import type { Grant } from '@/lib/flow/settings'
import { planSteps } from '@/lib/flow/steps'
import { waitingTrip } from '@/lib/flow/steps/browser-trip'
import type { Trace } from '@/lib/flow/trace'
import { useInspector } from './inspector-context'

/** The flow's own buttons, always in sight, with a sentence on what the press will do. */
export function ActionBar() {
  const { live, trace, select } = useInspector()
  const { state } = live
  const next = nextStep(trace)
  const waiting = waitingTrip(trace)
  const stopped = trace.steps.find((step) => step.state === 'failed')
  const standing = trace.objections.some((o) => o.step === stopped?.id && !o.overruled)
  const slow = useSlow(state === 'running')
  if (state === 'running') {
    return (
      <Bar sentence={slow ? `${slowWords(trace)}` : ''}>
        {slow ? <Spinner /> : null}
        <Button data-testid="cancel" onClick={live.cancel}>
          Cancel
        </Button>
      </Bar>
    )
  }
  if (live.recorded) {
    return <RecordedBar />
  }
  if (state === 'failed') {
    return (
      <Bar
        sentence={
          standing
            ? 'A strict client stops here. You may go on and see what comes after.'
            : 'Mend what is wrong, then run this step again.'
        }
      >
        {stopped ? (
          <Button onClick={() => live.rerun(stopped.id)} data-testid="retry">
            Run again
          </Button>
        ) : null}
        {standing ? (
          <Button look="primary" data-testid="continue-anyway" onClick={live.continueAnyway}>
            Continue anyway
          </Button>
        ) : null}
      </Bar>
    )
  }
  if (waiting) {
    return (
      <Bar sentence="Waiting for the sign-in in the other tab.">
        <Button className="lg:hidden" onClick={() => select(waiting.step)}>
          Paste the callback
        </Button>
      </Bar>
    )
  }
  if (!next) return null
  return (
    <Bar sentence={leavesSomething(trace) ? signInWords(trace) : 'What is left needs nobody.'}>
      <Button data-testid="next-step" onClick={live.next}>
        Next step
      </Button>
      <Button look="primary" data-testid="sign-in" onClick={live.signIn}>
        {leavesSomething(trace) ? signInLabel(trace) : 'Run to the end'}
      </Button>
    </Bar>
  )
}

function RecordedBar() {
  const { missing, runAgain, openSettings } = useInspector()
  if (missing.length > 0) {
    const taken = `The ${listed(missing)} was taken out of it: enter it before you run it again.`
    return (
      <Bar sentence={`This inspection was recorded. ${taken}`}>
        <Button onClick={openSettings}>Settings</Button>
        <Button data-testid="run-again" onClick={runAgain}>
          Run again
        </Button>
      </Bar>
    )
  }
  return (
    <Bar sentence="This inspection was recorded; nothing of it is sent until you run it again.">
      <Button look="primary" data-testid="run-again" onClick={runAgain}>
        Run again
      </Button>
    </Bar>
  )
}

function Bar({ sentence, children }: { sentence: string; children?: React.ReactNode }) {
  return (
    <div className="flex min-h-14 flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-surface px-4 py-2.5 lg:col-start-2 lg:row-start-2 lg:px-7">
      <p className="mr-auto min-w-0 flex-1 basis-56 text-sm text-muted">{sentence}</p>
      <div className="flex items-center gap-2.5">{children}</div>
    </div>
  )
}

/** Whether a step is left that needs the person or leaves something behind. */
function leavesSomething(trace: Trace): boolean {
  return planSteps(trace.settings).some(
    (step) =>
      step.sideEffects &&
      record(trace, step.id).state === 'pending' &&
      (step.skip?.(trace.facts, trace.settings) ?? null) === null,
  )
}

const otherGrants: Partial<Record<Grant, string>> = {
  client_credentials: 'Nobody signs in: the client asks for a token in its own name.',
  'enterprise-managed': 'Sign in goes to the identity provider, and runs to the verified call.',
  'workload-identity': 'Nobody signs in: the assertion of the workload is exchanged for a token.',
}

/** Where no person is needed, nobody is asked to sign in. */
function signInLabel({ settings }: Trace): string {
  const nobody = settings.grant === 'client_credentials' || settings.grant === 'workload-identity'
  return nobody ? 'Get the token' : 'Sign in'
}

function signInWords(trace: Trace): string {
  const { issuer, client, unionScope } = trace.facts
  const words = otherGrants[trace.settings.grant]
  if (words) return words
  const host = issuer && URL.canParse(issuer.value) ? new URL(issuer.value).host : null
  if (unionScope)
    return `Sign in asks ${host ?? 'the authorization server'} for ${unionScope.value}.`
  if (!host) return 'Sign in runs the rest of the flow.'
  const register = client ? '' : 'registers a client, '
  return `Sign in ${register}opens the sign-in page of ${host} and runs to the verified call.`
}

function slowWords(trace: Trace): string {
  const open = trace.exchanges.findLast((e) => e && !e.response && !e.failure && e.via === 'http')
  return open ? open.purpose : 'At work…'
}

/** True once something has lasted longer than people take for instant. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return setSlow(false)
    const timer = setTimeout(() => setSlow(true), 300)
    return () => clearTimeout(timer)
  }, [busy])
  return slow
}
