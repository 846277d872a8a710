import { arrival, tokenPlace } from './kit/access-token'
import { jsonFix } from './kit/bytes'
import { everyLogin } from './kit/clients'
import type { Rule } from './rule'

const tolerance = 60

export const tokenExpiredOnArrival: Rule = {
  id: 'token-expired-on-arrival',
  stage: 'token',
  step: 'token',
  severity: 'error',
  spec: ['rfc7519#4.1.4', 'rfc9068#4'],
  title: 'The token is outside its own validity when it arrives',
  why: 'The `exp` claim already lies in the past, or `nbf` in the future, at the moment the token was issued. The clock of the authorization server is wrong, a lifetime is configured in the wrong unit, or an old token was handed out from a cache. The MCP server can only answer 401.',
  fix: (view) => {
    const now = arrival(view) ?? 0
    return jsonFix('Set the clock by NTP and give tokens a lifetime in seconds:', {
      iat: now,
      exp: now + 3600,
    })
  },
  breaks: everyLogin,
  causes: [
    'use-401-with-fresh-token',
    'token-expires-in-missing-or-zero',
    'challenge-only-on-missing-token',
  ],
  needs: [],
  messages: ['"exp" claim timestamp check failed', 'jwt expired', 'Token has expired'],
  detect(view) {
    const claims = view.accessToken?.claims
    const now = arrival(view)
    const place = tokenPlace(view)
    if (!claims || now === null || place.length === 0) return 'inapplicable'
    const { exp, nbf } = claims
    if (typeof exp === 'number' && exp <= now)
      return [{ evidence: place, remark: `exp is ${now - exp} s in the past` }]
    if (typeof nbf === 'number' && nbf > now + tolerance) {
      return [{ evidence: place, remark: `nbf is ${nbf - now} s in the future` }]
    }
    return typeof exp === 'number' || typeof nbf === 'number' ? [] : 'inapplicable'
  },
}
