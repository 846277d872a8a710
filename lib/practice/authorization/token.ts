import { createHash } from 'node:crypto'
import { oauthError, type Reply } from '../reply'
import { isForm, type PracticeRequest } from '../request'
import { splitScope } from '../scopes'
import type { Client, Grant } from '../store'
import type { Tenant } from '../tenant'
import { authenticateClient } from './client-authentication'
import { byAssertion, byClient } from './other-grants'
import { grantedResource } from './resource'
import { refuseProof, tokenReply } from './token-reply'

/** A lost answer may be asked for again this long; later, re-use means theft (RFC 9700 §4.14.2). */
const graceMs = 30_000

/** The token endpoint. */
export async function token(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  if (!isForm(request)) {
    const text = 'The body must be application/x-www-form-urlencoded.'
    return oauthError(400, 'invalid_request', text)
  }
  const form = new URLSearchParams(request.body)
  const authenticated = await authenticateClient(form, request, tenant)
  if ('refusal' in authenticated) return authenticated.refusal
  const { client } = authenticated
  const unproven = await refuseProof(request, tenant)
  if (unproven) return unproven
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return byCode(form, client, request, tenant)
    case 'refresh_token':
      return byRefreshToken(form, client, request, tenant)
    case 'client_credentials':
      return byClient(form, client, request, tenant)
    case 'urn:ietf:params:oauth:grant-type:jwt-bearer':
      return byAssertion(form, client, request, tenant)
    case null:
      return oauthError(400, 'invalid_request', 'grant_type is missing.')
    default:
      return oauthError(400, 'unsupported_grant_type', 'Use a code or a refresh token.')
  }
}

async function byCode(
  form: URLSearchParams,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  const code = tenant.store.codes.get(form.get('code') ?? '')
  if (!code || code.grant.clientId !== client.id) return invalidGrant('The code is not known.')
  if (code.used) {
    code.grant.revoked = true
    return invalidGrant('The code was used before; what came of it is revoked.')
  }
  if (code.expiresAt <= tenant.now()) return invalidGrant('The code has expired.')
  const redirectUri = form.get('redirect_uri')
  if (redirectUri === null ? false : redirectUri !== code.redirectUri) {
    return invalidGrant('redirect_uri is not that of the authorization request.')
  }
  if (redirectUri === null && code.redirectUriGiven) {
    return invalidGrant('redirect_uri is missing.')
  }
  if (s256(form.get('code_verifier') ?? '') !== code.challenge) {
    return invalidGrant('code_verifier does not match the code_challenge.')
  }
  if (!sameResource(form, code.grant, tenant)) return invalidTarget()
  code.used = true
  return tokenReply(code.grant, code.grant.scope, client, request, tenant, code.nonce)
}

async function byRefreshToken(
  form: URLSearchParams,
  client: Client,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Reply> {
  const old = tenant.store.refreshTokens.get(form.get('refresh_token') ?? '')
  if (!old || old.grant.clientId !== client.id || old.grant.revoked) {
    return invalidGrant('The refresh token is not known or was revoked.')
  }
  if (old.rotatedAt !== null && tenant.now() - old.rotatedAt > graceMs) {
    old.grant.revoked = true
    return invalidGrant('The refresh token was used before; the whole grant is revoked.')
  }
  const scope = splitScope(form.get('scope') ?? old.grant.scope)
  if (scope.some((s) => !splitScope(old.grant.scope).includes(s))) {
    return oauthError(400, 'invalid_scope', 'The scope is wider than what was granted.')
  }
  if (!sameResource(form, old.grant, tenant)) return invalidTarget()
  old.rotatedAt ??= tenant.now()
  return tokenReply(old.grant, scope.join(' '), client, request, tenant)
}

function sameResource(form: URLSearchParams, grant: Grant, tenant: Tenant): boolean {
  const named = form.getAll('resource')
  return named.length === 0 || grantedResource(named, tenant) === grant.resource
}

function s256(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url')
}

function invalidGrant(text: string): Reply {
  return oauthError(400, 'invalid_grant', text)
}

function invalidTarget(): Reply {
  return oauthError(400, 'invalid_target', 'The resource is not the one that was authorized.')
}
