import type { Header } from '@/lib/http/exchange'
import { proofAlgorithms } from '../authorization/proof'
import { json, type Reply } from '../reply'
import { headerOf, type PracticeRequest } from '../request'
import { firstScope } from '../scopes'
import { resourceOf, type Tenant } from '../tenant'

/** No token came: a challenge without an error code (RFC 6750 §3.1, last paragraph). */
export function unauthenticated(request: PracticeRequest, tenant: Tenant): Reply {
  return challenge(401, { scope: firstScope }, 'No token was sent.', request, tenant)
}

/** The token that came is no good. */
export function invalidToken(reason: string, request: PracticeRequest, tenant: Tenant): Reply {
  const parameters = { error: 'invalid_token', error_description: reason, scope: firstScope }
  return challenge(401, parameters, reason, request, tenant)
}

/** The token is good, but does not reach far enough (MCP, Scope Challenge Handling). */
export function insufficientScope(scope: string, request: PracticeRequest, tenant: Tenant): Reply {
  const reason = `This call needs ${scope}.`
  const parameters = { error: 'insufficient_scope', error_description: reason, scope }
  return challenge(403, parameters, reason, request, tenant)
}

function challenge(
  status: 401 | 403,
  parameters: Record<string, string>,
  description: string,
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  const complete = { resource_metadata: metadataUrl(request, tenant), ...parameters }
  const changed = tenant.fault.challenge?.(complete, tenant, request) ?? complete
  const error = parameters.error ?? 'unauthorized'
  const bound = tenant.options.dpop === 'required' || proves(request)
  const header = bound ? dpopChallenge(changed) : bearerChallenge(changed)
  const nonce: Header[] = bound ? [['DPoP-Nonce', tenant.store.nonces.resource]] : []
  return json(status, { error, error_description: description }, [header, ...nonce])
}

function proves(request: PracticeRequest): boolean {
  return headerOf(request, 'dpop') !== null
}

/** The proof is missing something, the nonce for one (RFC 9449 §9). */
export function unproven(
  { error, problem }: { error: string; problem: string },
  request: PracticeRequest,
  tenant: Tenant,
): Reply {
  return challenge(401, { error, error_description: problem }, problem, request, tenant)
}

/** The document of the endpoint that was called, the event stream having its own. */
function metadataUrl(request: PracticeRequest, tenant: Tenant): string {
  const { urls } = tenant
  return resourceOf(request, tenant) === urls.sse
    ? urls.resourceMetadata.replace(/\/mcp$/, '/sse')
    : urls.resourceMetadata
}

export function bearerChallenge(parameters: Readonly<Record<string, string>>): Header {
  return authenticate('Bearer', parameters)
}

function dpopChallenge(parameters: Readonly<Record<string, string>>): Header {
  return authenticate('DPoP', { ...parameters, algs: proofAlgorithms.join(' ') })
}

function authenticate(scheme: string, parameters: Readonly<Record<string, string>>): Header {
  const list = Object.entries(parameters).map(([name, value]) => `${name}=${quoted(value)}`)
  return ['WWW-Authenticate', [scheme, list.join(', ')].filter(Boolean).join(' ')]
}

/** RFC 9110 §5.6.4. */
function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`
}
