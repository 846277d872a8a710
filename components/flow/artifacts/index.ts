import type { StepId, Trace } from '@/lib/flow/trace'
import type { Artifact } from './artifact'
import { authorizationRequestArtifacts, authorizationResponseArtifacts } from './authorization'
import { challengeArtifacts } from './challenge'
import { resourceMetadataArtifacts, serverMetadataArtifacts } from './metadata'
import { registrationArtifacts } from './registration'
import { sessionArtifacts } from './session'
import { tokenArtifacts } from './token'

const byStep: Partial<Record<StepId, (trace: Trace) => Artifact[]>> = {
  challenge: challengeArtifacts,
  'resource-metadata': resourceMetadataArtifacts,
  'server-metadata': serverMetadataArtifacts,
  registration: registrationArtifacts,
  'authorization-request': authorizationRequestArtifacts,
  'authorization-response': authorizationResponseArtifacts,
  'identity-assertion': (trace) => tokenArtifacts(trace, 'identity-assertion'),
  token: tokenArtifacts,
  verify: sessionArtifacts,
  refresh: (trace) => tokenArtifacts(trace, 'refresh'),
  revocation: (trace) => tokenArtifacts(trace, 'revocation'),
  introspection: (trace) => tokenArtifacts(trace, 'introspection'),
}

/** What a step has to show, first things first; empty before it ran. */
export function artifactsFor(step: StepId, trace: Trace): Artifact[] {
  return byStep[step]?.(trace) ?? []
}
