import type { Trace } from '@/lib/flow/trace'
import { type Artifact, documentFields } from './artifact'

/** What came back for the pushed request, and the short address that the browser opens. */
export function pushedAnswerArtifacts(trace: Trace): Artifact[] {
  const pushed = trace.facts.pushedRequest
  const address = trace.facts.authorizationUrl?.value
  const exchange = pushed && 'exchange' in pushed.from ? pushed.from.exchange : null
  if (!pushed || exchange === null || !address || !URL.canParse(address)) return []
  const { requestUri, expiresAt } = pushed.value
  const url = new URL(address)
  const answer = { request_uri: requestUri, ...(expiresAt ? { expires_at: expiresAt } : {}) }
  return [
    {
      id: 'pushed-response',
      title: 'Answer to the pushed request',
      spec: 'rfc9126#2.2',
      exchange,
      fields: documentFields('pushed-response', answer, (at) => ({ exchange, at })).map((field) =>
        field.name === 'expires_at'
          ? {
              ...field,
              meaning: 'Until when the browser may open it, from expires_in.',
              spec: 'rfc9126#2.2',
              place: { exchange, at: '/expires_in' },
            }
          : field,
      ),
      json: trace.exchanges[exchange]?.response?.body ?? '',
    },
    {
      id: 'short-url',
      title: `What the browser opens: ${url.origin}${url.pathname}`,
      spec: 'rfc9126#4',
      exchange: null,
      fields: [...url.searchParams].map(([name, value]) => ({
        name,
        value,
        meaning:
          name === 'request_uri'
            ? 'The reference alone: nobody on the way can read or change what is asked for.'
            : 'Must be the client that pushed the request.',
        spec: 'rfc9126#4',
        from: name === 'request_uri' ? pushed.from : (trace.facts.client?.from ?? null),
        place: null,
      })),
    },
  ]
}
