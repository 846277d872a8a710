import { readAccessToken } from '@/lib/flow/access-token'
import type { StepId, Trace } from '@/lib/flow/trace'
import { parseObject } from '@/lib/http/json'
import { type Artifact, documentFields, explained } from './artifact'
import { dated } from './jwt'

/** The answer of the token endpoint, the claims of the token in it, and the request that led there. */
export function tokenArtifacts(trace: Trace, step: StepId = 'token'): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e?.step === step && !e.superseded && !e.probe && e.request.method === 'POST',
  )
  if (!exchange) return []
  const { id } = exchange
  const artifacts: Artifact[] = []
  const body = exchange.response?.body ?? ''
  const response = parseObject(body)
  const kind = step === 'introspection' ? 'introspection' : 'token-response'
  if (response) {
    artifacts.push({
      id: 'token-response',
      title: kind === 'introspection' ? 'Introspection response' : 'Token response',
      spec: kind === 'introspection' ? 'rfc7662#2.2' : 'oauth2.1#3.2.3',
      exchange: id,
      members: { kind, exchange: id, prefix: '/' },
      fields: documentFields(kind, response, (at) => ({ exchange: id, at })),
      json: body,
    })
  }
  if (step === 'token') artifacts.push(...claimsArtifact(trace))
  const parameters = [...new URLSearchParams(exchange.request.body ?? '')]
  if (parameters.length > 0) {
    artifacts.push({
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
    })
  }
  return artifacts
}

/** A JWT access token opened up; its claims are for the server, but they explain refusals. */
function claimsArtifact(trace: Trace): Artifact[] {
  const { accessToken, issuer, resource } = trace.facts
  const { kind, claims } = readAccessToken(accessToken?.value ?? '')
  if (kind !== 'jwt' || !claims) return []
  const expected: Record<string, string | undefined> = {
    iss: issuer?.value,
    aud: resource?.value,
  }
  return [
    {
      id: 'claims',
      title: 'Claims of the access token',
      spec: 'rfc9068#2.2',
      exchange: null,
      fields: documentFields('claims', claims, () => null).map((field) => ({
        ...field,
        value: dated(field.name, field.value),
        ...(expected[field.name] === undefined ? {} : { expected: expected[field.name] }),
      })),
      json: JSON.stringify(claims),
    },
  ]
}
