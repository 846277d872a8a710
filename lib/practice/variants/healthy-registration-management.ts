import { createHmac, timingSafeEqual } from 'node:crypto'
import type { JsonObject } from '@/lib/http/json'
import type { Fault } from '../fault'
import { empty, noStore, oauthError, type Reply } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import { secret } from '../store'
import type { Tenant } from '../tenant'

export const healthyRegistrationManagement: Fault = {
  id: 'healthy-registration-management',
  title: 'A client that registered can delete its registration again (RFC 7592).',
  rule: null,
  registration: (document, _tenant, { url }) => ({ ...document, ...management(document, url) }),
  at: {
    registration: (healthy, request, tenant) =>
      request.method === 'DELETE' ? deleted(request, tenant) : healthy(),
  },
}

const key = secret()

function management({ client_id }: JsonObject, endpoint: URL): JsonObject {
  const id = String(client_id)
  const uri = new URL(endpoint)
  uri.search = new URLSearchParams({ client_id: id }).toString()
  return { registration_client_uri: uri.href, registration_access_token: tokenFor(id) }
}

function tokenFor(clientId: string): string {
  return createHmac('sha256', key).update(clientId).digest('base64url')
}

function deleted(request: PracticeRequest, { store }: Tenant): Reply {
  const id = request.url.searchParams.get('client_id') ?? ''
  const sent = Buffer.from(headerOf(request, 'authorization') ?? '')
  const expected = Buffer.from(`Bearer ${tokenFor(id)}`)
  const allowed = sent.length === expected.length && timingSafeEqual(sent, expected)
  if (!allowed) return oauthError(401, 'invalid_token', 'This token does not manage this client.')
  store.clients.delete(id)
  return empty(204, noStore)
}
