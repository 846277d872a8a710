import { type Env, StepFailure } from '../step'
import type { Trace } from '../trace'

/** Where the browser is, or was, sent to sign in, and by what its answer is known. */
export interface SignInTrip {
  step: 'authorization-response' | 'identity-sign-in'
  url: string
  state: string | null
  /** The fact that holds the callback. */
  callback: 'callback' | 'identityCallback'
}

/** The sign-ins of a trace in the order of the flow: at the authorization server, or at the identity provider. */
export function signInTrips({ facts }: Trace): SignInTrip[] {
  const { authorizationUrl, state, identityRequest } = facts
  return [
    {
      step: 'authorization-response',
      url: authorizationUrl?.value ?? '',
      state: state?.value ?? null,
      callback: 'callback',
    },
    {
      step: 'identity-sign-in',
      url: identityRequest?.value.url ?? '',
      state: identityRequest?.value.state ?? null,
      callback: 'identityCallback',
    },
  ]
}

/** The sign-in that the browser is away for; null when none is waited for. */
export function waitingTrip(trace: Trace): SignInTrip | null {
  const waits = (id: string) => trace.steps.some((s) => s.id === id && s.state === 'waiting')
  return signInTrips(trace).find(({ step }) => waits(step)) ?? null
}

interface Trip {
  step: SignInTrip['step']
  url: string
  redirectUri: string
  purpose: string
  /** The callback, when it was heard already. */
  heard: string | null
}

/** Sends the browser on its way once; null while nobody came back. Throws StepFailure `sign-in-failed`. */
export async function browserTrip(
  env: Env,
  { step, url, redirectUri, purpose, heard }: Trip,
): Promise<{ callback: string; exchange: number } | null> {
  let callback = heard
  if (callback === null) {
    const away = env.exchanges.some(
      (e) => e.step === step && e.via === 'browser' && e.round === env.round && !e.superseded,
    )
    if (away) return null
    callback = await signIn(env, url, redirectUri)
    if (callback === null) {
      env.recordNavigation(purpose, url, null)
      return null
    }
  }
  return { callback, exchange: env.recordNavigation(purpose, url, callback).id }
}

async function signIn(env: Env, url: string, redirectUri: string): Promise<string | null> {
  try {
    return await env.signIn(url, redirectUri)
  } catch (error) {
    if (error instanceof StepFailure) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new StepFailure(
      'sign-in-failed',
      message,
      'Run this step again to open the sign-in page once more.',
    )
  }
}
