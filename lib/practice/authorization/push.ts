import { json, noStore, oauthError, type Reply } from '../reply'
import { isForm, type PracticeRequest } from '../request'
import { secret } from '../store'
import type { Tenant } from '../tenant'
import { errorIn, identify } from './authorize'
import { authenticateClient } from './client-authentication'
import { readProof } from './proof'
import { proofRefusal } from './token-reply'

const lifetimeSeconds = 90

/** The pushed authorization request endpoint (RFC 9126 §2). */
export async function push(request: PracticeRequest, tenant: Tenant): Promise<Reply> {
  if (!isForm(request)) {
    return oauthError(400, 'invalid_request', 'The body must be application/x-www-form-urlencoded.')
  }
  const parameters = new URLSearchParams(request.body)
  const authenticated = await authenticateClient(parameters, request, tenant)
  if ('refusal' in authenticated) return authenticated.refusal
  const proof = await readProof(request, tenant, { nonce: 'authorizationServer' })
  if (proof && 'problem' in proof) return proofRefusal(proof, tenant)
  if (parameters.has('request_uri')) {
    return oauthError(400, 'invalid_request', 'request_uri must not be pushed.')
  }
  const clientId = authenticated.client.id
  parameters.set('client_id', clientId)
  parameters.delete('client_secret')
  const asking = await identify(parameters, request, tenant)
  if ('status' in asking)
    return oauthError(400, 'invalid_request', 'redirect_uri is not registered.')
  const error = errorIn(parameters, tenant)
  if (error) return oauthError(400, ...error)
  const uri = `urn:ietf:params:oauth:request_uri:${secret()}`
  const expiresAt = tenant.now() + lifetimeSeconds * 1000
  tenant.store.pushed.set(uri, { clientId, parameters, expiresAt })
  const document = { request_uri: uri, expires_in: lifetimeSeconds }
  return json(201, tenant.fault.pushed?.(document, tenant, request) ?? document, noStore)
}
