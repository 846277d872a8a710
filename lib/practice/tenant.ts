import type { Fault, Options } from './fault'
import type { Keys } from './keys'
import type { Place } from './places'
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
  /** Where the authorization server lives, as the resource names it. */
  authorizationServer: string
  /** What it calls itself in metadata, tokens and answers. */
  issuer: string
  resourceMetadata: string
  /** Where its people find help: the list of all practice servers. */
  index: string
}

export const defaults: Options = {
  host: 'shared',
  authorizationServer: 'beside',
  issuerPath: '',
  issuer: (url) => url,
  resource: (url) => url,
  revisions: ['2025-03-26', '2025-06-18', '2025-11-25', '2026-07-28'],
  transport: 'streamable-http',
  answers: 'json',
  protects: 'everything',
  tokens: 'jwt',
  registration: ['metadata-document', 'dynamic', 'pre-registered'],
  consent: 'ask',
  tokenLifetime: 3600,
}

/** The endpoint that clients connect to. */
export function endpoint({ urls, options }: Tenant): string {
  return options.transport === 'sse' ? urls.sse : urls.mcp
}

/** What people are given to connect to. */
export function address(tenant: Tenant): string {
  return tenant.fault.address?.(endpoint(tenant)) ?? endpoint(tenant)
}

/** The URL that a place belongs to as a resource: the event stream is a resource of its own. */
export function resourceAt(place: Place, { urls }: Tenant): string {
  return place === 'sse' || place === 'messages' ? urls.sse : urls.mcp
}
