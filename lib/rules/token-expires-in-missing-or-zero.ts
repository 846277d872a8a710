import { httpFix } from './kit/bytes'
import { issued } from './kit/token'
import { tokenResponse } from './kit/token-example'
import type { Hit, Rule } from './rule'

const year = 31_536_000

export const tokenExpiresInMissingOrZero: Rule = {
  id: 'token-expires-in-missing-or-zero',
  stage: 'token',
  step: 'token',
  severity: 'warning',
  spec: ['rfc6749#5.1'],
  title: 'The lifetime of the token is missing or implausible',
  why: 'Clients refresh by `expires_in`, in seconds. Without it they learn of the expiry from a 401 in the middle of a call; with 0 they refresh before every request; with milliseconds they never do.',
  fix: (view) =>
    httpFix(
      'Send the lifetime of the access token in seconds:',
      tokenResponse(view, { expires_in: lifetime(view.accessToken?.claims) }),
    ),
  breaks: [],
  needs: ['token'],
  detect(view) {
    if (!view.token || !issued(view)) return 'inapplicable'
    const value = view.token.json?.expires_in
    const at = (place: string) => view.at(view.token?.exchange, place)
    if (value === undefined) {
      const known = typeof view.accessToken?.claims?.exp === 'number'
      const severity: Hit['severity'] = known ? 'info' : 'warning'
      return [{ evidence: at('/expires_in'), remark: 'expires_in is missing', severity }]
    }
    const seconds = Number(value)
    if (Number.isNaN(seconds)) return []
    const fault = implausible(seconds)
    return fault
      ? [{ evidence: at('/expires_in'), remark: `expires_in is ${seconds}: ${fault}` }]
      : []
  },
}

function implausible(seconds: number): string | null {
  if (seconds <= 0) return 'expired on arrival'
  if (seconds < 60) return 'less than a minute'
  return seconds > year ? 'more than a year, so probably milliseconds' : null
}

function lifetime(claims: { exp?: unknown; iat?: unknown } | null | undefined): number {
  const { exp, iat } = claims ?? {}
  return typeof exp === 'number' && typeof iat === 'number' && exp > iat ? exp - iat : 3600
}
