import { defaults } from './defaults'
import type { Fault } from './fault'
import type { Keys } from './keys'
import { createStore } from './store'
import type { Tenant, TenantUrls } from './tenant'

/** Where the practice servers live. */
export interface Origins {
  /** `http://localhost:4174` */
  shared: string
  /** For authorization servers on another origin. */
  elsewhere: string
  /** By id, for those with a host of their own. */
  own: ReadonlyMap<string, string>
}

/** One practice server for every fault and variant, by id. */
export function createTenants(
  faults: readonly Fault[],
  origins: Origins,
  shared: { keys: Keys; now: () => number },
): Map<string, Tenant> {
  return new Map(
    faults.map((fault) => {
      const options = { ...defaults, ...fault.options }
      const urls = urlsOf(fault.id, options, origins)
      return [fault.id, { fault, options, urls, store: createStore(), ...shared }]
    }),
  )
}

function urlsOf(id: string, options: Tenant['options'], origins: Origins): TenantUrls {
  const own = origins.own.get(id)
  const origin = own ?? origins.shared
  const path = own === undefined ? `/${id}` : ''
  const home =
    options.authorizationServer === 'elsewhere' ? `${origins.elsewhere}/${id}` : origin + path
  return {
    base: origin + path,
    mcp: `${origin}${path}/mcp`,
    sse: `${origin}${path}/sse`,
    messages: `${origin}${path}/messages`,
    reverseProxy: `${origin}${path}/proxy/mcp`,
    authorizationServer: home + options.issuerPath,
    issuer: options.issuer(home + options.issuerPath),
    resourceMetadata: `${origin}/.well-known/oauth-protected-resource${path}/mcp`,
    identityProvider: `${origin}${path}/idp`,
    index: `${origins.shared}/`,
  }
}
