import type { Fault } from '../fault'
import { hasToken } from '../request'
import { rpcError } from '../resource/rpc'

export const challengeWrongStatus400403404405: Fault = {
  id: 'challenge-wrong-status-400-403-404-405',
  title: 'The session is looked for before the token, so a first request gets 400.',
  rule: 'challenge-wrong-status-400-403-404-405',
  at: {
    mcp: (healthy, request) =>
      hasToken(request)
        ? healthy()
        : rpcError(400, null, -32000, 'Bad Request: No valid session ID provided'),
  },
}
