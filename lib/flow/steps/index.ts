import type { Grant, Settings } from '../settings'
import type { Step } from '../step'
import { access } from './access'
import { authorizationRequest } from './authorization-request'
import { authorizationResponse } from './authorization-response'
import { challenge } from './challenge'
import { clientAuthentication } from './client-authentication'
import { expiredToken } from './expired-token'
import { identityAssertion } from './identity-assertion'
import { identityProvider } from './identity-provider'
import { identitySignIn } from './identity-sign-in'
import { introspection } from './introspection'
import { refresh } from './refresh'
import { registration } from './registration'
import { resourceMetadata } from './resource-metadata'
import { revocation } from './revocation'
import { serverMetadata } from './server-metadata'
import { stepUp } from './step-up'
import { token } from './token'
import { verify } from './verify'
import { workloadAssertion } from './workload-assertion'

const discovery = [challenge, resourceMetadata, serverMetadata, registration]

const middle: Record<Grant, readonly Step[]> = {
  authorization_code: [authorizationRequest, authorizationResponse],
  client_credentials: [clientAuthentication],
  'enterprise-managed': [identityProvider, identitySignIn, identityAssertion],
  'workload-identity': [workloadAssertion],
}

/** The steps of an inspection, in the order they run; other grants replace the middle. */
export function planSteps(settings: Settings): readonly Step[] {
  return [...discovery, ...middle[settings.grant], token, verify, stepUp]
}

/** What can be done with a token once it is there; never part of the walk. */
export const lifecycleSteps = {
  refresh,
  introspection,
  'expired-token': expiredToken,
  revocation,
} as const

export type LifecycleAction = keyof typeof lifecycleSteps

export function isLifecycle(id: string): id is LifecycleAction {
  return Object.hasOwn(lifecycleSteps, id)
}

/** Every step there is, for looking one up by its id. */
export const steps: readonly Step[] = [
  ...discovery,
  ...Object.values(middle).flat(),
  token,
  verify,
  stepUp,
  ...Object.values(lifecycleSteps),
  access,
]
