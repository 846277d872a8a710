import type { Client } from '../store'
import type { Tenant } from '../tenant'
import { fetchMetadataDocument } from './metadata-document'

/** Registered by hand, for people who want to see that way too. Any loopback callback will do. */
const preRegistered: Client = {
  id: 'practice-client',
  name: 'The pre-registered practice client',
  secret: 'practice-secret',
  authMethod: 'any',
  redirectUris: [],
  grantTypes: ['authorization_code', 'refresh_token', 'client_credentials'],
}

/** The client behind an id, or why there is none. */
export async function findClient(
  id: string | null,
  tenant: Tenant,
): Promise<{ client: Client } | { unknown: string }> {
  if (!id) return { unknown: 'client_id is missing.' }
  const { registration } = tenant.options
  if (id === preRegistered.id && registration.includes('pre-registered')) {
    return { client: preRegistered }
  }
  const client = tenant.store.clients.get(id)
  if (client) return { client }
  if (/^https?:\/\//.test(id) && registration.includes('metadata-document')) {
    return fetchMetadataDocument(id, tenant)
  }
  return { unknown: 'Unknown client.' }
}

export function isPreRegistered(client: Client): boolean {
  return client.id === preRegistered.id
}
