import type { StepId, Trace } from '@/lib/flow/trace'
import type { Artifact } from './artifact'
import { authorizationRequestArtifacts, authorizationResponseArtifacts } from './authorization'
import { challengeArtifacts } from './challenge'
import { clientAssertionArtifacts, clientAuthenticationArtifacts } from './client-authentication'
import {
  identityAssertionArtifacts,
  identityProviderArtifacts,
  identitySignInArtifacts,
  workloadArtifacts,
} from './identity'
import { expiredArtifacts, revocationArtifacts } from './lifecycle'
import { resourceMetadataArtifacts, serverMetadataArtifacts } from './metadata'
import { proofArtifacts } from './proof'
import { pushedAnswerArtifacts } from './pushed'
import { registrationArtifacts } from './registration'
import { sessionArtifacts } from './session'
import { introspectionArtifacts, tokenArtifacts } from './token'

const byStep: Partial<Record<StepId, (trace: Trace) => Artifact[]>> = {
  challenge: challengeArtifacts,
  'resource-metadata': resourceMetadataArtifacts,
  'server-metadata': serverMetadataArtifacts,
  registration: registrationArtifacts,
  'client-authentication': clientAuthenticationArtifacts,
  'authorization-request': (trace) => [
    ...authorizationRequestArtifacts(trace),
    ...pushedAnswerArtifacts(trace),
    ...proofArtifacts(trace, 'authorization-request'),
  ],
  'authorization-response': authorizationResponseArtifacts,
  'identity-provider': identityProviderArtifacts,
  'identity-sign-in': identitySignInArtifacts,
  'identity-assertion': identityAssertionArtifacts,
  'workload-assertion': workloadArtifacts,
  token: (trace) => [
    ...tokenArtifacts(trace),
    ...clientAssertionArtifacts(trace),
    ...proofArtifacts(trace, 'token'),
  ],
  verify: (trace) => [...sessionArtifacts(trace), ...proofArtifacts(trace, 'verify')],
  refresh: (trace) => tokenArtifacts(trace, 'refresh'),
  revocation: revocationArtifacts,
  introspection: introspectionArtifacts,
  'expired-token': expiredArtifacts,
}

/** What a step has to show, first things first; empty before it ran. */
export function artifactsFor(step: StepId, trace: Trace): Artifact[] {
  return byStep[step]?.(trace) ?? []
}
