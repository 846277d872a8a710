import { type Answer, answerOf, sentToken } from './record'
import { ofStep } from './requests'
import { fails, type Stop, unknown, type Walk } from './walk'

/** Servers of the older transport are opened by GET, and answer on a stream that stays open. */
export function isEventStream({ record }: Walk): boolean {
  return record.trace.facts.transport?.value === 'sse'
}

/** Whether this client speaks the older transport at all, by itself or when it is configured to. */
export function speaksEventStream(walk: Walk): Stop | null {
  const { sse } = walk.profile.reach
  if (sse === undefined) {
    return unknown('reach', 'Nobody documents whether it speaks the older HTTP+SSE transport.')
  }
  if (sse) return null
  return fails(
    'reach',
    ['challenge-wrong-status-400-403-404-405'],
    'It does not speak the older HTTP+SSE transport.',
  )
}

/** The answer to opening the stream without a token. */
export function openedWithoutToken({ record }: Walk): Answer | null {
  const asked = ofStep(record.trace, 'challenge').filter(
    (exchange) => exchange.request.method === 'GET' && !sentToken(exchange),
  )
  const first = asked[0]
  return first ? answerOf(first) : null
}

/** With the token: results come on the stream, which is one long exchange; the session says whether they did. */
export function usedEventStream({ record }: Walk): Answer | 'done' | null {
  const { facts } = record.trace
  if (facts.session) return 'done'
  const refused = ofStep(record.trace, 'verify').findLast(
    ({ response }) => (response?.status ?? 0) >= 400 || response === null,
  )
  return refused ? answerOf(refused) : null
}
