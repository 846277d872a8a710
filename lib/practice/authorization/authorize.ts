import { oauthError, type Reply, redirect } from '../reply'
import { isForm, type PracticeRequest, wantsPage } from '../request'
import { firstScope, knownScopes, splitScope } from '../scopes'
import { type Client, secret } from '../store'
import { endpoint, type Tenant } from '../tenant'
import { findClient, isPreRegistered } from './clients'
import { consentPage, problemPage } from './consent-page'
import { grantCode } from './grants'
import { isLoopbackRedirectUri, matchesRedirectUri } from './redirect-uri'
import { grantedResource } from './resource'

/** An authorization request that may be answered at its redirect URI. */
interface Asking {
  client: Client
  redirectUri: string
  parameters: URLSearchParams
}

/** The authorization endpoint: a consent page for people, a decision at once for programs. */
export async function authorize(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  if (request.method === 'POST') return decide(request, tenant)
  const found = requestIn(request.url.searchParams, tenant)
  if ('problem' in found) return problem(found.problem, request)
  const { parameters } = found
  const asking = await identify(parameters, request, tenant)
  if ('status' in asking) return asking
  const error = errorIn(parameters, tenant)
  if (error)
    return answer(asking, { error: error[0], error_description: error[1] }, request, tenant)
  if (!wantsPage(request) || tenant.options.consent === 'never') {
    return approve(asking, request, tenant)
  }
  const id = secret()
  tenant.store.pending.set(id, { parameters })
  return consentPage({ id, ...asking, scopes: scopesOf(parameters) }, tenant)
}

/** The consent form, which only the page with its secret can send. */
async function decide(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  const form = new URLSearchParams(isForm(request) ? request.body : '')
  const id = form.get('request') ?? ''
  const pending = tenant.store.pending.get(id)
  if (!pending || !tenant.store.pending.delete(id)) {
    return problem('This request is not known any more. Start again from the client.', request)
  }
  const asking = await identify(pending.parameters, request, tenant)
  if ('status' in asking) return asking
  if (form.get('decision') === 'approve') return approve(asking, request, tenant)
  const denied = { error: 'access_denied', error_description: 'The person said no.' }
  return answer(asking, denied, request, tenant)
}

/** The parameters as sent, or those that were pushed beforehand under the `request_uri` (RFC 9126 §4). */
function requestIn(
  sent: URLSearchParams,
  { store, options, now }: Tenant,
): { parameters: URLSearchParams } | { problem: string } {
  const uri = sent.get('request_uri')
  if (uri === null) {
    const refused = options.pushedRequests === 'required'
    return refused ? { problem: 'Push the request beforehand.' } : { parameters: sent }
  }
  const pushed = store.pushed.get(uri)
  if (!pushed || pushed.expiresAt <= now() || pushed.clientId !== sent.get('client_id')) {
    return { problem: 'This request_uri is not known, or has expired.' }
  }
  store.pushed.delete(uri)
  return pushed
}

/** Until client and redirect URI are known to belong together, nobody is sent anywhere (RFC 6749 §4.1.2.1). */
export async function identify(
  parameters: URLSearchParams,
  request: PracticeRequest,
  tenant: Tenant,
): Promise<Asking | Reply> {
  const found = await findClient(parameters.get('client_id'), tenant)
  if ('unknown' in found) return problem(found.unknown, request, 'invalid_client')
  const { client } = found
  const given = parameters.get('redirect_uri')
  const only = client.redirectUris.length === 1 ? client.redirectUris[0] : undefined
  const redirectUri = given ?? only
  if (redirectUri === undefined) return problem('redirect_uri is missing.', request)
  const allowed = isPreRegistered(client)
    ? isLoopbackRedirectUri(redirectUri)
    : matchesRedirectUri(client.redirectUris, redirectUri)
  if (!allowed) return problem('This redirect_uri is not registered for the client.', request)
  return { client, redirectUri, parameters }
}

export function errorIn(
  parameters: URLSearchParams,
  tenant: Tenant,
): readonly [string, string] | null {
  const refused = tenant.fault.refuses?.(parameters, tenant)
  if (refused) return refused
  if (parameters.get('response_type') !== 'code') {
    return ['unsupported_response_type', 'Only response_type=code is supported.']
  }
  if (!parameters.get('code_challenge')) return ['invalid_request', 'code_challenge is missing.']
  if (parameters.get('code_challenge_method') !== 'S256') {
    return ['invalid_request', 'code_challenge_method must be S256.']
  }
  if (grantedResource(parameters.getAll('resource'), tenant) === null) {
    return ['invalid_target', `The resource here is ${endpoint(tenant)}.`]
  }
  const unknown = splitScope(parameters.get('scope')).find((s) => !knownScopes.includes(s))
  return unknown ? ['invalid_scope', `The scope ${unknown} is not known.`] : null
}

function approve(asking: Asking, request: PracticeRequest, tenant: Tenant): Reply {
  const { client, redirectUri, parameters } = asking
  const code = grantCode(
    {
      clientId: client.id,
      scope: scopesOf(parameters).join(' '),
      resource: grantedResource(parameters.getAll('resource'), tenant) ?? endpoint(tenant),
      redirectUri,
      redirectUriGiven: parameters.has('redirect_uri'),
      challenge: parameters.get('code_challenge') ?? '',
      nonce: parameters.get('nonce'),
    },
    tenant,
  )
  return answer(asking, { code }, request, tenant)
}

/** Sends the person back with `state` as it came and `iss` (RFC 9207), success or not. */
function answer(
  { redirectUri, parameters }: Asking,
  response: Record<string, string>,
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  const state = parameters.get('state')
  const complete = { ...response, ...(state === null ? {} : { state }), iss: tenant.urls.issuer }
  const changed = tenant.fault.callback?.(complete, tenant, request) ?? complete
  const url = new URL(redirectUri)
  for (const [name, value] of Object.entries(changed)) url.searchParams.append(name, value)
  return redirect(request.method === 'POST' ? 303 : 302, url.href)
}

function problem(text: string, request: PracticeRequest, error = 'invalid_request'): Reply {
  return wantsPage(request) ? problemPage(text) : oauthError(400, error, text)
}

/** Without a scope in the request: what a first visit needs. */
function scopesOf(parameters: URLSearchParams): string[] {
  const asked = splitScope(parameters.get('scope'))
  return asked.length > 0 ? asked : [firstScope]
}
