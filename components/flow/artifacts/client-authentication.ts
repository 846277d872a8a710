import type { Trace } from '@/lib/flow/trace'
import { type Artifact, explained, valueText } from './artifact'
import { jwtArtifact } from './jwt'

/** How the client proves who it is, and the public key to register where it has one. */
export function clientAuthenticationArtifacts(trace: Trace): Artifact[] {
  const { client, clientJwks, serverMetadata } = trace.facts
  if (!client) return []
  const metadata = serverMetadata?.value
  const listed = (name: string) => {
    const from = serverMetadata?.from
    return {
      name,
      value: metadata?.[name] === undefined ? null : valueText(metadata[name]),
      ...explained('server-metadata', name),
      from: null,
      place: from && 'exchange' in from ? { exchange: from.exchange, at: `/${name}` } : null,
    }
  }
  const artifacts: Artifact[] = [
    {
      id: 'client-authentication',
      title: 'Client',
      spec: 'rfc6749#2.3',
      exchange: null,
      fields: [
        {
          name: 'client_id',
          value: client.value.clientId,
          meaning: 'The client that asks in its own name.',
          spec: 'rfc6749#2.2',
          from: client.from,
          place: null,
        },
        {
          name: 'method',
          value: client.value.authMethod,
          meaning: 'How it will prove who it is at the token endpoint.',
          spec: 'rfc7591#2',
          from: null,
          place: null,
        },
        listed('token_endpoint_auth_methods_supported'),
        listed('token_endpoint_auth_signing_alg_values_supported'),
      ],
    },
  ]
  if (clientJwks) {
    artifacts.unshift({
      id: 'client-jwks',
      title: 'JWKS to register at the authorization server',
      spec: 'rfc7591#2',
      exchange: null,
      fields: [
        {
          name: 'jwks',
          value: JSON.stringify(clientJwks.value, null, 2),
          meaning: 'The public half of the key alone; the private half signs each request here.',
          spec: 'rfc7517#5',
          from: clientJwks.from,
          place: null,
        },
      ],
      json: JSON.stringify(clientJwks.value),
    })
  }
  return artifacts
}

/** The signed statement that stood for a client secret in the last token request. */
export function clientAssertionArtifacts(trace: Trace): Artifact[] {
  const exchange = trace.exchanges.findLast(
    (e) => e?.step === 'token' && !e.superseded && !e.probe && e.request.method === 'POST',
  )
  const token = new URLSearchParams(exchange?.request.body ?? '').get('client_assertion')
  if (!exchange || !token) return []
  return jwtArtifact({
    id: 'client-assertion',
    title: 'Client assertion',
    spec: 'rfc7523#2.2',
    kind: 'assertion',
    token,
    place: { exchange: exchange.id, at: 'request:/client_assertion' },
  })
}
