import type { ReportClaim, ReportToken } from './report'

/** What a report for people says of a token: what it is, what is wrong with it, and what became of it. */
export function tokenLines({ summary, claims, idToken, life }: ReportToken): string[] {
  return [
    ...(summary ? [`Contents: ${summary}`] : []),
    ...claimLines(claims),
    ...(idToken ? [`ID token: ${idToken.summary}`, ...claimLines(idToken.claims)] : []),
    ...(life.refreshed ?? []).map(({ what, words }) => `Refreshed, ${what}: ${words}`),
    ...(life.reused ? [life.reused.words] : []),
    ...(life.introspected ?? [])
      .filter(({ name, judgement }) => name === 'active' || isOdd(judgement))
      .map((claim) => `Introspection, ${claimLine(claim)}`),
    ...(life.expired ? [`After its time: ${life.expired.words}`] : []),
    ...(['accessToken', 'introspection', 'refreshToken'] as const).flatMap((name) => {
      const proof = life.revoked?.[name]
      return proof ? [`Revoked, ${proven[name]}: ${proof.words}`] : []
    }),
  ]
}

const proven = {
  accessToken: 'access token',
  introspection: 'introspection',
  refreshToken: 'refresh token',
} as const

function claimLines(claims: readonly ReportClaim[]): string[] {
  const right = claims.filter(({ judgement }) => judgement === 'right').length
  const odd = claims.filter(({ judgement }) => isOdd(judgement))
  if (claims.length === 0) return []
  return [`Claims: ${right} right, ${odd.length} to look at.`, ...odd.map(claimLine)]
}

function isOdd(judgement: ReportClaim['judgement']): boolean {
  return judgement === 'missing' || judgement === 'differs' || judgement === 'unusual'
}

function claimLine({ name, value, judgement, words, comparedWith }: ReportClaim): string {
  const found =
    value === null ? '' : ` ${typeof value === 'string' ? value : JSON.stringify(value)}`
  const compared =
    comparedWith && judgement !== 'right' ? `; ${comparedWith.what}: ${comparedWith.value}` : ''
  return `${name}${found}: ${judgement}${words ? `, ${words}` : ''}${compared}`
}
