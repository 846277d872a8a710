import { isAuthorizationServer, isOAuth, type Place, placeAt } from './places'
import type { Tenant } from './tenant'

/** Which practice server a request is for, and what stands there; null when none lives there. */
export function route(
  url: URL,
  tenants: ReadonlyMap<string, Tenant>,
): { tenant: Tenant; place: Place } | null {
  const [, id] = /^(?:\/\.well-known\/[^/]+)?\/([^/]+)/.exec(url.pathname) ?? []
  const tenant = id === undefined ? undefined : tenants.get(id)
  if (tenant?.options.host !== 'shared') return null
  return { tenant, place: placeOn(url, tenant) }
}

/** What stands at a URL of this practice server, when its origin is where that belongs. */
export function placeOn(url: URL, tenant: Tenant): Place {
  const { urls, options } = tenant
  const place = placeAt(url.pathname, pathOf(urls.base), options.issuerPath)
  if (isOAuth(place) && !options.protection.oauth) return 'nothing'
  if (place === 'reverse-proxy' && !options.reverseProxy) return 'nothing'
  const home = isAuthorizationServer(place) ? urls.authorizationServer : urls.base
  return new URL(home).origin === url.origin ? place : 'nothing'
}

function pathOf(url: string): string {
  return new URL(url).pathname.replace(/\/$/, '')
}
