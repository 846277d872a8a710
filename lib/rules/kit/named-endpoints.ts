import { httpUrl, isLoopback, isSecure } from '@/lib/flow/url'
import type { JsonObject } from '@/lib/http/json'
import type { View } from '../view'
import { isInternal } from './hosts'

/** Members of authorization server metadata that clients send something to. */
const endpointNames = [
  'authorization_endpoint',
  'token_endpoint',
  'registration_endpoint',
  'revocation_endpoint',
  'introspection_endpoint',
  'pushed_authorization_request_endpoint',
  'userinfo_endpoint',
  'end_session_endpoint',
  'jwks_uri',
]

export interface NamedEndpoint {
  name: string
  value: string
}

/** Every endpoint that the document names as a string. */
export function endpointsOf(json: JsonObject | null | undefined): NamedEndpoint[] {
  return endpointNames.flatMap((name) => {
    const value = json && Object.hasOwn(json, name) ? json[name] : null
    return typeof value === 'string' && value !== '' ? [{ name, value }] : []
  })
}

/** An absolute URL whose scheme is neither https nor http. */
export function isForeignScheme(value: string): boolean {
  return URL.canParse(value) && !/^https?:$/.test(new URL(value).protocol)
}

/** Why an http(s) endpoint cannot be used by everyone; null when it can. */
export function problemWithEndpoint(value: string, view: View): string | null {
  const url = httpUrl(value)
  if (!url) return 'is not absolute'
  const asked = httpUrl(view.serverMetadata?.url) ?? view.server
  if (url.host !== asked.host && isInternal(url) && !isInternal(asked)) return 'only exists inside'
  if (isLoopback(asked)) return null
  return isSecure(url) ? null : 'is not https'
}

/** The same path at the public https address of the issuer. */
export function publicEndpoint(value: string, issuer: string): string {
  const base = httpUrl(issuer)
  const url = base && URL.canParse(value, base) ? new URL(value, base) : base
  return url && base ? `https://${base.host}${url.pathname}${url.search}` : issuer
}
