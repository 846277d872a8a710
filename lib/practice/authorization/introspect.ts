import { json, noStore, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { authenticateClient } from './client-authentication'
import { findToken, isActive } from './find-token'

/** RFC 7662; a client learns about its own tokens only, so that nobody can try out others. */
export async function introspect(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const form = new URLSearchParams(request.body)
  const authenticated = await authenticateClient(form, request, tenant)
  if ('refusal' in authenticated) return authenticated.refusal
  const found = findToken(form.get('token') ?? '', tenant)
  if (!found || found.grant.clientId !== authenticated.client.id || !isActive(found, tenant)) {
    return json(200, { active: false }, noStore)
  }
  const { access, grant } = found
  const common = {
    active: true,
    scope: access?.scope ?? grant.scope,
    client_id: grant.clientId,
    sub: grant.subject,
    iss: tenant.urls.issuer,
    aud: grant.resource,
  }
  const times = access && {
    token_type: 'Bearer',
    iat: Math.floor(access.issuedAt / 1000),
    exp: Math.floor(access.expiresAt / 1000),
  }
  return json(200, { ...common, ...times }, noStore)
}
