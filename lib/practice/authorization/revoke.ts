import { empty, noStore, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import type { Tenant } from '../tenant'
import { authenticateClient } from './client-authentication'
import { findToken } from './find-token'

/** RFC 7009: 200 whether or not there was such a token; a refresh token takes its whole grant along. */
export async function revoke(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const form = new URLSearchParams(request.body)
  const authenticated = await authenticateClient(form, request, tenant)
  if ('refusal' in authenticated) return authenticated.refusal
  const found = findToken(form.get('token') ?? '', tenant)
  if (found?.grant.clientId === authenticated.client.id) {
    if (found.access) found.access.revoked = true
    else found.grant.revoked = true
  }
  return empty(200, noStore)
}
