import type { Tenant } from '../tenant'
import { endpoint } from '../tenant'

/**
 * The resource a token will be for (RFC 8707 §2): the one that is named, the endpoint of this server when
 * none is, null when it belongs to somebody else.
 */
export function grantedResource(named: readonly string[], tenant: Tenant): string | null {
  const [resource] = named
  if (resource === undefined) return endpoint(tenant)
  const own = [tenant.urls.mcp, tenant.urls.sse].flatMap(spellings)
  return named.every((name) => own.includes(name)) ? resource : null
}

/** The slash that clients add or forget makes no other resource (MCP, Canonical Server URI). */
export function spellings(resource: string): string[] {
  return [resource, `${resource}/`]
}
