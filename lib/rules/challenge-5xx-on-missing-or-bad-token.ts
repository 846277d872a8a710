import type { Exchange } from '@/lib/http/exchange'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { bearerProbes, describeRequest } from './kit/probes'
import { status } from './kit/use'
import type { Rule } from './rule'

export const challenge5xxOnMissingOrBadToken: Rule = {
  id: 'challenge-5xx-on-missing-or-bad-token',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['rfc6750#3.1', 'mcp#token-handling'],
  title: 'A missing or bad token makes the server fail',
  why: 'A token that is expired, unknown or malformed must be answered 401, so that the client refreshes it or signs in again. This server throws instead and answers with a server error or 400. Clients give up, and people have to remove and add the server every time their token has expired.',
  fix: (view) =>
    httpFix(
      'Catch every error of token validation and answer:',
      answer(401, [bearerChallenge(view, { error: 'invalid_token' })]),
    ),
  recipes: {
    'typescript-sdk':
      'Throw InvalidTokenError from verifyAccessToken for expired, bad and unknown tokens; map jose errors to it.',
  },
  breaks: ['codex', 'claude-code', 'goose', 'mcp-remote'],
  causes: [
    'challenge-wrong-status-400-403-404-405',
    'prm-not-found',
    'challenge-only-on-missing-token',
  ],
  needs: [],
  probe: 'bearer-variants',
  messages: [
    '{"error":"server_error","error_description":"Internal Server Error"}',
    'Deserialize error: data did not match any variant of untagged enum JsonRpcMessage',
  ],
  detect(view) {
    const bare = view.unauthenticated
    if (bare && status(bare) >= 500) {
      return [{ evidence: view.at(bare, 'status'), remark: `without a token: ${status(bare)}` }]
    }
    const tried = bearerProbes(view).filter(({ request }) => request.method === 'POST')
    if (tried.length === 0) return 'unknown'
    return tried.filter(fails).map((exchange) => ({
      evidence: view.at(exchange, 'status'),
      remark: `${describeRequest(exchange)}: ${status(exchange)}`,
    }))
  },
}

/** 400 is right for a credential that is no Bearer one (RFC 6750 §3.1 invalid_request), never for a bad token. */
function fails(exchange: Exchange): boolean {
  const bad = describeRequest(exchange).endsWith('made-up token')
  return status(exchange) >= 500 || (bad && status(exchange) === 400)
}
