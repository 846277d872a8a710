import { randomUUID } from 'node:crypto'
import { jwtVerify } from 'jose'
import { stringAt } from '@/lib/http/json'
import { oauthError, type Reply } from '../reply'
import type { PracticeRequest } from '../request'
import { firstScope, knownScopes, splitScope } from '../scopes'
import type { Client } from '../store'
import { endpoint, type Tenant } from '../tenant'
import { grantedResource } from './resource'
import { tokenReply } from './token-reply'

/** The client in its own name (RFC 6749 §4.4): nobody signs in, so it must have proven who it is. */
export async function byClient(
  form: URLSearchParams,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  if (client.secret === null || !client.grantTypes.includes('client_credentials')) {
    return oauthError(400, 'unauthorized_client', 'This client may not ask in its own name.')
  }
  return issue(client.id, form, client, request, tenant)
}

/** A JWT of the identity provider (ID-JAG) or of a workload's platform in place of a code (RFC 7523 §2.1). */
export async function byAssertion(
  form: URLSearchParams,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  const refuse = (text: string) => oauthError(400, 'invalid_grant', text)
  try {
    const { publicKey } = await tenant.keys.signing()
    const { payload, protectedHeader } = await jwtVerify(form.get('assertion') ?? '', publicKey, {
      audience: tenant.urls.issuer,
      currentDate: new Date(tenant.now()),
    })
    if (payload.iss === `${tenant.urls.base}/platform`) {
      return issue(payload.sub ?? '', form, client, request, tenant)
    }
    if (payload.iss !== tenant.urls.identityProvider)
      return refuse('The issuer is not trusted here.')
    if (protectedHeader.typ !== 'oauth-id-jag+jwt') return refuse('The assertion is no ID-JAG.')
    if (payload.client_id !== client.id) return refuse('The assertion is for another client.')
    if (grantedResource([stringAt(payload, 'resource') ?? ''], tenant) === null) {
      return refuse('The assertion is for another resource.')
    }
    const scope = stringAt(payload, 'scope')
    if (!form.has('scope') && scope !== null) form.set('scope', scope)
    return issue(payload.sub ?? '', form, client, request, tenant)
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'The assertion cannot be read.')
  }
}

function issue(
  subject: string,
  form: URLSearchParams,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
): Reply | Promise<Reply> {
  const asked = splitScope(form.get('scope'))
  const unknown = asked.find((scope) => !knownScopes.includes(scope))
  if (unknown) return oauthError(400, 'invalid_scope', `The scope ${unknown} is not known.`)
  const resource = grantedResource(form.getAll('resource'), tenant)
  if (resource === null) {
    return oauthError(400, 'invalid_target', `The resource here is ${endpoint(tenant)}.`)
  }
  const scope = asked.join(' ') || firstScope
  const grant = { id: randomUUID(), clientId: client.id, subject, scope, resource, revoked: false }
  // No refresh token: the client, or its assertion, can always ask again (RFC 6749 §4.4.3).
  return tokenReply(grant, scope, { ...client, grantTypes: [] }, request, tenant)
}
