import { readAccessToken } from '@/lib/flow/access-token'
import type { StepId, Trace } from '@/lib/flow/trace'
import { header } from '@/lib/http/exchange'
import { isObject, stringAt } from '@/lib/http/json'
import { proofIn } from '@/lib/rules/kit/proof'
import { type Artifact, type ArtifactField, explained } from './artifact'
import { jwtArtifact } from './jwt'

/** The last DPoP proof that a step sent, claim by claim, and the key it is made with. */
export function proofArtifacts(trace: Trace, step: StepId): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e?.step === step && !e.superseded && !e.probe && proofIn(e),
  )
  if (!exchange) return []
  const { id, request } = exchange
  const token = header(request.headers, 'dpop') ?? ''
  const [proof] = jwtArtifact({
    id: 'dpop-proof',
    title: `DPoP proof of request ${id + 1}`,
    spec: 'rfc9449#4.2',
    kind: 'dpop-proof',
    token,
    place: { exchange: id, at: 'request-header:dpop' },
    expected: { htm: request.method, htu: request.url.split(/[?#]/)[0] },
  })
  if (!proof) return []
  const nonce: ArtifactField = {
    name: 'nonce',
    value: null,
    ...explained('dpop-proof', 'nonce'),
    from: null,
    place: null,
  }
  const has = (name: string) => proof.fields.some((field) => field.name === name)
  const fields = has('nonce') ? proof.fields : [...proof.fields, nonce]
  return [{ ...proof, fields: withNonceOrigin(trace, id, fields) }, ...keyArtifact(trace, step)]
}

/** The nonce came with the answer to an earlier request of the same server. */
function withNonceOrigin(trace: Trace, before: number, fields: ArtifactField[]): ArtifactField[] {
  return fields.map((field) => {
    if (field.name !== 'nonce' || field.value === null) return field
    const gave = trace.exchanges.findLast(
      (e) => e && e.id < before && header(e.response?.headers ?? [], 'dpop-nonce') === field.value,
    )
    return gave ? { ...field, from: { exchange: gave.id, at: 'header:dpop-nonce' } } : field
  })
}

function keyArtifact(trace: Trace, step: StepId): Artifact[] {
  const { dpopThumbprint, accessToken } = trace.facts
  if (!dpopThumbprint) return []
  const { kind, claims } = readAccessToken(accessToken?.value ?? '')
  const bound = isObject(claims?.cnf) ? stringAt(claims.cnf, 'jkt') : null
  const token = trace.facts.tokenResponse?.from
  const fields: ArtifactField[] = [
    {
      name: 'thumbprint',
      value: dpopThumbprint.value,
      meaning:
        'The name of the key, computed from its public half. The private half stays here and signs every proof.',
      spec: 'rfc7638#3',
      from: dpopThumbprint.from,
      place: null,
    },
  ]
  if (kind === 'jwt' && step !== 'authorization-request') {
    fields.push({
      name: 'cnf.jkt',
      value: bound,
      meaning:
        bound === dpopThumbprint.value
          ? 'The token says it is bound to this key: the thumbprints are equal.'
          : 'The thumbprint that the token is bound to.',
      spec: 'rfc9449#6.1',
      from: null,
      place:
        token && 'exchange' in token ? { exchange: token.exchange, at: '/access_token' } : null,
      expected: dpopThumbprint.value,
    })
  }
  return [
    { id: 'dpop-key', title: 'Key of this inspection', spec: 'rfc9449#6', exchange: null, fields },
  ]
}
