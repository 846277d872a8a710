import type { Trace } from '@/lib/flow/trace'
import { type Artifact, documentFields } from './artifact'

/** The protected resource metadata that is used, member by member. */
export function resourceMetadataArtifacts(trace: Trace): Artifact[] {
  const { resourceMetadata } = trace.facts
  if (!resourceMetadata || !('exchange' in resourceMetadata.from)) return []
  const { exchange } = resourceMetadata.from
  const fields = documentFields('resource-metadata', resourceMetadata.value, (at) => ({
    exchange,
    at,
  }))
  return [
    {
      id: 'resource-metadata',
      title: 'Document',
      spec: 'rfc9728#2',
      exchange,
      members: { kind: 'resource-metadata', exchange, prefix: '/' },
      fields: fields.map((field) =>
        field.name === 'resource' ? { ...field, expected: trace.server } : field,
      ),
      json: trace.exchanges[exchange]?.response?.body ?? '',
    },
  ]
}

/** The authorization server metadata that is used, member by member. */
export function serverMetadataArtifacts(trace: Trace): Artifact[] {
  const { serverMetadata, issuer } = trace.facts
  if (!serverMetadata || !('exchange' in serverMetadata.from)) return []
  const { exchange } = serverMetadata.from
  const fields = documentFields('server-metadata', serverMetadata.value, (at) => ({ exchange, at }))
  return [
    {
      id: 'server-metadata',
      title: 'Document',
      spec: 'rfc8414#2',
      exchange,
      members: { kind: 'server-metadata', exchange, prefix: '/' },
      fields: fields.map((field) =>
        field.name === 'issuer' && issuer ? { ...field, expected: issuer.value } : field,
      ),
      json: trace.exchanges[exchange]?.response?.body ?? '',
    },
  ]
}
