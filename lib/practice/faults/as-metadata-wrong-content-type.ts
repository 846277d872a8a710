import type { Fault } from '../fault'
import { type Reply, withHeader } from '../reply'

export const asMetadataWrongContentType: Fault = {
  id: 'as-metadata-wrong-content-type',
  title: 'The metadata of the authorization server is declared as plain text.',
  rule: 'as-metadata-wrong-content-type',
  at: { 'server-metadata': asText, 'openid-configuration': asText },
}

async function asText(healthy: () => Promise<Reply>): Promise<Reply> {
  return withHeader(await healthy(), 'Content-Type', 'text/plain')
}
