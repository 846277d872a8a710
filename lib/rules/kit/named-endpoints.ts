import type { JsonObject } from '@/lib/http/json'

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
