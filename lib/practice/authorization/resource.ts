import type { Tenant } from '../tenant'
import { endpoint } from '../tenant'

/**
 * The resource a token will be for (RFC 8707 §2): the one that is named, the endpoint of this server when
 * none is, null when it belongs to somebody else.
 */
export function grantedResource(named: readonly string[], tenant: Tenant): string | null {
  const [resource] = named
  if (resource === undefined) return endpoint(tenant)
  const own = [tenant.urls.mcp, tenant.urls.sse].flatMap((url) => spellings(url, tenant))
  return named.every((name) => own.includes(name)) ? resource : null
}

/**
 * Every name of one resource: the slash that clients add or forget makes no other one (MCP, Canonical Server
 * URI), and a name of its own is one more.
 */
export function spellings(url: string, { options }: Tenant): string[] {
  return [url, `${url}/`, options.resource(url)]
}
