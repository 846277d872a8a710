import type { Fault, Options } from './fault'
import type { Keys } from './keys'
import type { PracticeRequest } from './request'
import type { Store } from './store'

/** One practice server: an MCP server and its authorization server, healthy but for its fault. */
export interface Tenant {
  fault: Fault
  options: Options
  urls: TenantUrls
  store: Store
  keys: Keys
  /** Milliseconds since 1970. */
  now(): number
}

export interface TenantUrls {
  /** Origin and path that everything of the MCP server begins with. */
  base: string
  mcp: string
  sse: string
  messages: string
  /** Where its reverse proxy answers, if it has one. */
  reverseProxy: string
  /** Where the authorization server lives, as the resource names it. */
  authorizationServer: string
  /** What it calls itself in metadata, tokens and answers. */
  issuer: string
  resourceMetadata: string
  /** The identity provider of the organisation that uses this server. */
  identityProvider: string
  /** Where its people find help: the list of all practice servers. */
  index: string
}

/** The endpoint that clients connect to. */
export function endpoint({ urls, options }: Tenant): string {
  if (options.reverseProxy) return urls.reverseProxy
  return options.transport === 'sse' ? urls.sse : urls.mcp
}

/** What people are given to connect to. */
export function address(tenant: Tenant): string {
  return tenant.fault.address?.(endpoint(tenant)) ?? endpoint(tenant)
}

/** The URL that a request belongs to as a resource: the event stream is a resource of its own. */
export function resourceOf({ url }: PracticeRequest, { urls }: Tenant): string {
  return /\/(sse|messages)\/?$/.test(url.pathname) ? urls.sse : urls.mcp
}
