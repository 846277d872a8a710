import type { StepId, Trace } from '@/lib/flow/trace'
import type { Artifact } from './artifact'
import { authorizationRequestArtifacts, authorizationResponseArtifacts } from './authorization'
import { challengeArtifacts } from './challenge'
import { resourceMetadataArtifacts, serverMetadataArtifacts } from './metadata'
import { registrationArtifacts } from './registration'
import { tokenArtifacts, verifyArtifacts } from './token'

const byStep: Partial<Record<StepId, (trace: Trace) => Artifact[]>> = {
  challenge: challengeArtifacts,
  'resource-metadata': resourceMetadataArtifacts,
  'server-metadata': serverMetadataArtifacts,
  registration: registrationArtifacts,
  'authorization-request': authorizationRequestArtifacts,
  'authorization-response': authorizationResponseArtifacts,
  token: tokenArtifacts,
  verify: verifyArtifacts,
}

/** What a step has to show, first things first; empty before it ran. */
export function artifactsFor(step: StepId, trace: Trace): Artifact[] {
  return byStep[step]?.(trace) ?? []
}
