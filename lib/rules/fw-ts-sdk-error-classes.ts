import type { Exchange } from '@/lib/http/exchange'
import { parseObject } from '@/lib/http/json'
import { answer, bearerChallenge, httpFix } from './kit/bytes'
import { bearerProbes, describeRequest } from './kit/probes'
import { calls } from './kit/use'
import type { Rule } from './rule'

export const fwTsSdkErrorClasses: Rule = {
  id: 'fw-ts-sdk-error-classes',
  stage: 'status',
  step: 'challenge',
  severity: 'error',
  spec: ['mcp#token-handling', 'rfc6750#3.1'],
  title: 'The TypeScript SDK turns a plain Error from the token check into a 500',
  why: 'The body is the one that `requireBearerAuth` of the TypeScript SDK sends when `verifyAccessToken` throws anything but one of its own error classes. A jose error or a plain `Error` for an expired token therefore becomes `server_error`, and no client refreshes or logs in again.',
  fix: (view) =>
    httpFix(
      'In verifyAccessToken throw `new InvalidTokenError("…")` from @modelcontextprotocol/sdk/server/auth/errors.js, and wrap the verification so that jose errors become it too. The SDK then answers:',
      answer(401, [
        bearerChallenge(view, { error: 'invalid_token', error_description: 'Token has expired' }),
      ]),
    ),
  breaks: ['codex', 'claude-code', 'goose', 'mcp-remote'],
  causes: ['challenge-5xx-on-missing-or-bad-token', 'use-5xx-with-fresh-token'],
  needs: [],
  probe: 'bearer-variants',
  messages: ['{"error":"server_error","error_description":"Internal Server Error"}'],
  detect(view) {
    const bare = view.unauthenticated ? [view.unauthenticated] : []
    const tried = bearerProbes(view)
    const failing = [...bare, ...calls(view), ...tried].find(isSdkServerError)
    if (!failing) return tried.length > 0 ? [] : 'unknown'
    const remark = tried.includes(failing) ? describeRequest(failing) : "the SDK's server_error"
    return [{ evidence: view.at(failing, '/error'), remark }]
  },
}

function isSdkServerError({ response }: Exchange): boolean {
  if (response?.status !== 500) return false
  const json = parseObject(response.body)
  return json?.error === 'server_error' && json.error_description === 'Internal Server Error'
}
