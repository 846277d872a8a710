import type { Candidate, Facts } from '@/lib/flow/facts'
import type { StepId } from '@/lib/flow/trace'

const kinds: Record<string, string> = {
  challenge: 'Named in the challenge',
  path: 'Well-known, with the path of the endpoint',
  root: 'Well-known, at the root',
  append: 'Below the endpoint, a common mistake',
  'oauth-inserted': 'RFC 8414, path inserted',
  'oidc-inserted': 'OpenID Connect, path inserted',
  'oidc-appended': 'OpenID Connect, path appended',
}

/** The places a step looked at, in the order of the specification. */
export function candidatesOf(step: StepId, facts: Facts): readonly Candidate[] {
  if (step === 'resource-metadata') return facts.resourceCandidates?.value ?? []
  if (step === 'server-metadata') return facts.serverCandidates?.value ?? []
  return []
}

/** Why this place was asked, and what came of it. */
export function candidateWords({ kind, outcome, reason }: Candidate): string {
  const place = kinds[kind] ?? kind
  if (outcome === 'used') return `${place}. Used.`
  if (outcome === 'usable') return `${place}. Answers as well.`
  return `${place}. ${reason ?? 'Not usable.'}`
}
