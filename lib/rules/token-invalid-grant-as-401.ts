import { httpFix, oauthError } from './kit/bytes'
import { refusalIn } from './kit/refusal'
import { hitAt } from './kit/token'
import type { Rule } from './rule'

export const tokenInvalidGrantAs401: Rule = {
  id: 'token-invalid-grant-as-401',
  stage: 'token',
  step: 'token',
  severity: 'info',
  spec: ['rfc6749#5.2'],
  title: 'invalid_grant comes with status 401',
  why: 'Status 401 at the token endpoint is reserved for a client that failed to authenticate. A client that looks at the status alone takes a used-up code or refresh token for a lost registration, and registers again instead of signing in again.',
  fix: () =>
    httpFix(
      'Send invalid_grant with status 400:',
      oauthError(400, 'invalid_grant', 'The code has expired'),
    ),
  recipes: {
    fastmcp: 'FastMCP turns invalid_grant into 401; update it, or map the status in your proxy.',
  },
  breaks: [],
  needs: [],
  probe: 'token-requests',
  detect(view) {
    const own = view.token?.exchange
    const answers = [
      ...(own ? [own] : []),
      ...view.exchanges('refresh'),
      ...view.probes('token-requests'),
    ]
    const refusals = answers.filter((exchange) => refusalIn(exchange)?.error === 'invalid_grant')
    if (refusals.length === 0) return 'unknown'
    const wrong = refusals.find((exchange) => exchange.response?.status === 401)
    return wrong ? [{ ...hitAt(view, wrong), evidence: view.at(wrong, 'status') }] : []
  },
}
