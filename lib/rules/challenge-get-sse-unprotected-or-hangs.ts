import { mediaType } from '@/lib/http/exchange'
import { statusOf } from './kit/answers'
import { challengeFix } from './kit/challenge'
import type { Rule } from './rule'

export const challengeGetSseUnprotectedOrHangs: Rule = {
  id: 'challenge-get-sse-unprotected-or-hangs',
  stage: 'status',
  step: 'challenge',
  severity: 'warning',
  spec: ['mcp#token-requirements', 'mcp-transport#backward-compatibility'],
  title: 'The event stream is not guarded like the rest',
  why: 'Authorization must be part of every HTTP request. POST asks for a token here, but a GET for the event stream opens without one or is left hanging. Clients that open the stream first believe that no login is needed, or wait until they give up; and whatever the stream says is public.',
  fix: (view) =>
    challengeFix(
      view,
      `Put GET and DELETE ${view.server.pathname} behind the same check as POST. Without a stream to offer answer 405; without a token:`,
    ),
  breaks: ['librechat'],
  needs: ['challenge'],
  messages: ['SSE stream disconnected', 'Failed to open SSE stream'],
  detect(view) {
    const stream = view
      .exchanges('challenge')
      .find(
        ({ request, redirectedFrom }) => request.method === 'GET' && redirectedFrom === undefined,
      )
    if (!stream || stream === view.unauthenticated || view.fact('access') !== 'protected')
      return 'inapplicable'
    if (stream.failure?.code === 'timeout')
      return [{ evidence: view.at(stream, 'status'), remark: 'no answer to the GET' }]
    const opens =
      statusOf(stream) === 200 && mediaType(stream.response?.headers ?? []) === 'text/event-stream'
    return opens
      ? [{ evidence: view.at(stream, 'status'), remark: 'a stream without a token' }]
      : []
  },
}
