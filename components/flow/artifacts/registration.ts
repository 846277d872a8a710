import { clientMetadata } from '@/lib/flow/client-metadata'
import type { Settings } from '@/lib/flow/settings'
import type { Trace } from '@/lib/flow/trace'
import { parseObject } from '@/lib/http/json'
import { type Artifact, documentFields, explained } from './artifact'

const vias = {
  'pre-registered': 'The client id was given in the settings.',
  cimd: 'The URL of the client metadata document is the client id; nothing was sent.',
  dynamic: 'The authorization server issued it at its registration endpoint.',
  default: 'A default client id of the inspector.',
} as const

/** The client as the authorization server knows it; for dynamic registration both bodies. */
export function registrationArtifacts(trace: Trace): Artifact[] {
  const artifacts: Artifact[] = []
  const { client } = trace.facts
  if (client) {
    const { value, from } = client
    const fields = [
      { name: 'client_id', value: value.clientId, meaning: vias[value.via] },
      {
        name: 'token_endpoint_auth_method',
        value: value.authMethod,
        meaning: explained('client-metadata', 'token_endpoint_auth_method').meaning,
      },
      {
        name: 'issuer',
        value: value.issuer,
        meaning: 'These credentials belong to this issuer and are sent to no other.',
      },
    ]
    artifacts.push({
      id: 'client',
      title: 'Client',
      spec: 'mcp#registration',
      exchange: null,
      fields: fields.map((field) => ({ ...field, spec: null, from, place: null })),
    })
  }
  if ((!client || client.value.via === 'cimd') && trace.settings.clientMetadataUrl) {
    artifacts.push(hostedDocument(trace.settings, trace.settings.clientMetadataUrl))
  }
  const exchange = trace.exchanges.findLast(
    (e) => e.step === 'registration' && !e.superseded && !e.probe && e.request.method === 'POST',
  )
  const { id } = exchange ?? {}
  const request = parseObject(exchange?.request.body ?? '')
  const response = parseObject(exchange?.response?.body ?? '')
  if (id !== undefined && response) {
    artifacts.push({
      id: 'registration-response',
      title: 'Registration response',
      spec: 'rfc7591#3.2.1',
      exchange: id,
      members: { kind: 'client-metadata', exchange: id, prefix: '/' },
      fields: documentFields('client-metadata', response, (at) => ({ exchange: id, at })),
      json: exchange?.response?.body ?? '',
    })
  }
  if (id !== undefined && request) {
    artifacts.push({
      id: 'registration-request',
      title: 'Registration request',
      spec: 'rfc7591#3.1',
      exchange: null,
      members: { kind: 'client-metadata', exchange: id, prefix: 'request:/' },
      fields: documentFields('client-metadata', request, (at) => ({
        exchange: id,
        at: `request:${at}`,
      })),
      json: exchange?.request.body ?? '',
    })
  }
  return artifacts
}

/** What has to be served at the client metadata URL for the authorization server to accept it. */
export function clientMetadataDocument(settings: Settings, url: string): string {
  return JSON.stringify(clientMetadata(url, settings.redirectUri), null, 2)
}

function hostedDocument(settings: Settings, url: string): Artifact {
  const json = clientMetadataDocument(settings, url)
  return {
    id: 'client-metadata-document',
    title: 'Document to host at the client metadata URL',
    spec: 'mcp#cimd',
    exchange: null,
    fields: documentFields('client-metadata', parseObject(json) ?? {}, () => null),
    json,
  }
}
