import type { Trace } from '@/lib/flow/trace'
import { stringAt } from '@/lib/http/json'
import { type Artifact, documentFields, explained } from './artifact'
import { jwtArtifact } from './jwt'
import { tokenArtifacts } from './token'

/** The identity provider's metadata, and the sign-in that is prepared from it. */
export function identityProviderArtifacts(trace: Trace): Artifact[] {
  const { identityProviderMetadata: metadata, identityRequest } = trace.facts
  const artifacts: Artifact[] = []
  if (identityRequest) {
    const url = new URL(identityRequest.value.url)
    artifacts.push({
      id: 'identity-request',
      title: `Sign-in: ${url.origin}${url.pathname}`,
      spec: 'oidc-core#AuthRequest',
      exchange: null,
      fields: [...url.searchParams].map(([name, value]) => ({
        name,
        value,
        ...explained(name === 'nonce' ? 'assertion' : 'authorization-request', name),
        from: null,
        place: null,
      })),
    })
  }
  if (metadata && 'exchange' in metadata.from) {
    const { exchange } = metadata.from
    artifacts.push({
      id: 'identity-provider-metadata',
      title: 'Document',
      spec: 'oidc-discovery#ProviderMetadata',
      exchange,
      fields: documentFields('server-metadata', metadata.value, (at) => ({ exchange, at })),
      json: trace.exchanges[exchange]?.response?.body ?? '',
    })
  }
  return artifacts
}

/** The ID token that the sign-in at the identity provider gave. */
export function identitySignInArtifacts(trace: Trace): Artifact[] {
  const { settings, facts } = trace
  const provider = settings.identityProvider
  const token = provider?.idToken ?? facts.providerIdToken?.value
  if (!provider || !token) return []
  const from = facts.providerIdToken?.from
  return jwtArtifact({
    id: 'id-token',
    title: 'ID token',
    spec: 'oidc-core#IDToken',
    kind: 'assertion',
    token,
    place: from && 'exchange' in from ? from : null,
    expected: {
      iss: stringAt(facts.identityProviderMetadata?.value, 'issuer') ?? provider.issuer,
      aud: provider.clientId,
      nonce: facts.identityRequest?.value.nonce,
    },
  })
}

/** The ID-JAG opened up beside what it should say, and the exchange that gave it. */
export function identityAssertionArtifacts(trace: Trace): Artifact[] {
  const { idJag, issuer, client, resource, serverMetadata } = trace.facts
  const opened = idJag
    ? jwtArtifact({
        id: 'id-jag',
        title: 'ID-JAG',
        spec: 'id-jag#3.1',
        kind: 'assertion',
        token: idJag.value,
        place: 'exchange' in idJag.from ? idJag.from : null,
        expected: {
          typ: 'oauth-id-jag+jwt',
          aud: stringAt(serverMetadata?.value, 'issuer') ?? issuer?.value,
          client_id: client?.value.clientId,
          resource: resource?.value,
        },
      })
    : []
  return [...opened, ...tokenArtifacts(trace, 'identity-assertion')]
}

/** The assertion that the platform gave the workload. */
export function workloadArtifacts(trace: Trace): Artifact[] {
  const { issuer, serverMetadata } = trace.facts
  const exchange = trace.exchanges.findLast((e) => e?.step === 'token' && !e.superseded && !e.probe)
  return jwtArtifact({
    id: 'workload-assertion',
    title: 'Assertion of the workload',
    spec: 'rfc7523#2.1',
    kind: 'assertion',
    token: trace.settings.assertion?.trim() ?? '',
    place: exchange ? { exchange: exchange.id, at: 'request:/assertion' } : null,
    expected: { aud: stringAt(serverMetadata?.value, 'issuer') ?? issuer?.value },
  })
}
