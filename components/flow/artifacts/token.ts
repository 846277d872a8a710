import type { StepId, Trace } from '@/lib/flow/trace'
import { parseObject } from '@/lib/http/json'
import { inspectIntrospection } from '@/lib/rules/claims/introspection'
import { type Artifact, documentFields, explained } from './artifact'
import { claimField, claimsArtifacts } from './claims'
import { comparisonArtifacts } from './lifecycle'

/** The answer of the token endpoint, the claims of the token in it, and the request that led there. */
export function tokenArtifacts(trace: Trace, step: StepId = 'token'): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e?.step === step && !e.superseded && !e.probe && e.request.method === 'POST',
  )
  if (!exchange) return []
  const { id } = exchange
  const artifacts: Artifact[] = step === 'refresh' ? comparisonArtifacts(trace) : []
  const body = exchange.response?.body ?? ''
  const response = parseObject(body)
  if (response) {
    artifacts.push({
      id: 'token-response',
      title: 'Token response',
      spec: 'oauth2.1#3.2.3',
      exchange: id,
      members: { kind: 'token-response', exchange: id, prefix: '/' },
      fields: documentFields('token-response', response, (at) => ({ exchange: id, at })),
      json: body,
    })
  }
  artifacts.push(...claimsArtifacts(trace, exchange))
  return [...artifacts, ...requestArtifacts(id, exchange.request.body)]
}

/** What the authorization server says of the token, held against what it issued. */
export function introspectionArtifacts(trace: Trace): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e?.step === 'introspection' && !e.superseded && !e.probe,
  )
  if (!exchange) return []
  const { id } = exchange
  const body = exchange.response?.body ?? ''
  const response = parseObject(body)
  const judged = inspectIntrospection(trace)
  const place = (at: string) => ({ exchange: id, at })
  const card: Artifact[] = response
    ? [
        {
          id: 'introspection-response',
          title: 'Introspection response',
          spec: 'rfc7662#2.2',
          exchange: id,
          fields:
            judged.length > 0
              ? judged.map((claim) => ({ ...claimField(claim), place: place(`/${claim.name}`) }))
              : documentFields('introspection', response, place),
          json: body,
        },
      ]
    : []
  return [...card, ...requestArtifacts(id, exchange.request.body)]
}

function requestArtifacts(id: number, body: string | null): Artifact[] {
  const parameters = [...new URLSearchParams(body ?? '')]
  if (parameters.length === 0) return []
  return [
    {
      id: 'token-request',
      title: 'Request',
      spec: 'oauth2.1#4.1.3',
      exchange: null,
      members: { kind: 'token-request', exchange: id, prefix: 'request:/' },
      fields: parameters.map(([name, value]) => ({
        name,
        value,
        ...explained('token-request', name),
        from: null,
        place: { exchange: id, at: `request:/${name}` },
      })),
    },
  ]
}
