import { judgementWords } from '@/components/flow/judgement-words'
import { readAccessToken } from '@/lib/flow/access-token'
import type { Trace } from '@/lib/flow/trace'
import type { Exchange } from '@/lib/http/exchange'
import { parseObject, stringAt } from '@/lib/http/json'
import { inspectAccessToken } from '@/lib/rules/claims/access-token'
import type { Claim, TokenInspection } from '@/lib/rules/claims/claim'
import { inspectIdToken } from '@/lib/rules/claims/id-token'
import type { SpecId } from '@/lib/spec/references'
import { type Artifact, type ArtifactField, valueText } from './artifact'
import { dated } from './jwt'

/** The tokens of an answer opened up, each claim explained and judged. */
export function claimsArtifacts(trace: Trace, answer: Exchange): Artifact[] {
  const json = parseObject(answer.response?.body ?? '')
  return [
    ...tokenCard(
      'claims',
      'Access token, claim by claim',
      'rfc9068#2.2',
      inspectAccessToken(trace, answer),
      stringAt(json, 'access_token'),
    ),
    ...tokenCard(
      'id-token-claims',
      'ID token, claim by claim',
      'oidc-core#IDTokenValidation',
      inspectIdToken(trace, answer),
      stringAt(json, 'id_token'),
    ),
  ]
}

function tokenCard(
  id: string,
  title: string,
  spec: SpecId,
  inspection: TokenInspection | null,
  raw: string | null,
): Artifact[] {
  if (!inspection) return []
  const { header, claims } = readAccessToken(raw ?? '')
  return [
    {
      id,
      title,
      spec,
      exchange: null,
      lead: inspection.summary,
      fields: inspection.claims.map(claimField),
      ...(header && { json: JSON.stringify(claims ? { header, payload: claims } : { header }) }),
    },
  ]
}

/** One claim as a line of an artifact. */
export function claimField(claim: Claim): ArtifactField {
  const { name, value, meaning, spec, comparedWith } = claim
  const absent = claim.judgement === 'absent' || claim.judgement === 'missing'
  return {
    name,
    value: absent || value === null ? null : dated(name, valueText(value)),
    meaning,
    spec,
    from: null,
    place: null,
    judgement: judgementWords(claim),
    ...(comparedWith && typeof value === 'string' && { expected: comparedWith.value }),
  }
}
