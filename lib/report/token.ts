import { readReuse } from '@/lib/flow/refresh-reuse'
import type { Trace } from '@/lib/flow/trace'
import { inspectAccessToken } from '@/lib/rules/claims/access-token'
import type { Claim, TokenInspection } from '@/lib/rules/claims/claim'
import { inspectIdToken } from '@/lib/rules/claims/id-token'
import { inspectIntrospection } from '@/lib/rules/claims/introspection'
import { reference } from '@/lib/spec/references'
import type { ReportClaim, ReportToken } from './report'

/** The login as a report tells it; the tokens themselves, and who signed in, only where secrets may be shown. */
export function reportToken(trace: Trace, showSecrets: boolean): ReportToken | null {
  const { facts } = trace
  if (!facts.accessToken) return null
  const access = inspectAccessToken(trace)
  const id = inspectIdToken(trace)
  const claims = (all: readonly Claim[]) =>
    all.map((claim) => reportClaim(claim, trace, showSecrets))
  const contents = (inspection: TokenInspection | null) =>
    inspection && { ...inspection, claims: claims(inspection.claims) }
  const { kind = null, summary = '', signature = null } = access ?? {}
  return {
    type: facts.tokenType?.value ?? 'Bearer',
    expiresAt: facts.expiresAt?.value ?? null,
    scope: facts.grantedScope?.value ?? facts.scope?.value ?? null,
    refreshable: facts.refreshToken !== undefined,
    kind,
    summary,
    signature,
    claims: claims(access?.claims ?? []),
    idToken: contents(id),
    life: {
      refreshed: facts.refreshed?.value ?? null,
      reused: readReuse(trace),
      introspected: facts.introspected ? claims(inspectIntrospection(trace)) : null,
      expired: facts.expiredCall?.value ?? null,
      revoked: facts.revoked?.value ?? null,
    },
    ...(showSecrets && {
      accessToken: facts.accessToken.value,
      ...(facts.refreshToken && { refreshToken: facts.refreshToken.value }),
    }),
  }
}

/** Claims of the protocol; everything else may say who somebody is. */
const shareable = new Set(
  'typ alg kid cty crit enc zip iss aud azp client_id exp iat nbf auth_time acr amr scope scp cnf active token_type'.split(
    ' ',
  ),
)

function reportClaim(claim: Claim, { revision }: Trace, showSecrets: boolean): ReportClaim {
  const { part, name, value, meaning, judgement, words, comparedWith, spec } = claim
  const there = judgement !== 'absent' && judgement !== 'missing'
  const shown = showSecrets || shareable.has(name)
  return {
    part,
    name,
    value: there ? (shown ? value : '[hidden]') : null,
    meaning,
    judgement,
    words,
    comparedWith: shown ? comparedWith : null,
    spec: spec ? reference(spec, revision) : null,
  }
}
