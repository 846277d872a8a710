import { type JsonObject, stringsAt } from '@/lib/http/json'
import type { Answer } from './record'
import { fails, type Stop, type Walk } from './walk'

/** `selectClientAuthMethod` of the TypeScript SDKs ends in Basic without a secret. */
export function secretMissing(
  walk: Walk,
  response: JsonObject,
  asked: JsonObject,
  answer: Answer,
): Stop | null {
  const supported = stringsAt(walk.metadata, 'token_endpoint_auth_methods_supported') ?? []
  if (typeof response.client_secret === 'string' && response.client_secret !== '') return null
  const echoed = response.token_endpoint_auth_method === asked.token_endpoint_auth_method
  const chosen =
    walk.profile.registration.authMethod === 'none' ? 'none' : preferredMethod(supported)
  const assigned = echoed ? chosen : response.token_endpoint_auth_method
  const basic =
    assigned === 'client_secret_basic' &&
    (supported.length === 0 || supported.includes('client_secret_basic'))
  return basic
    ? fails(
        'register',
        ['dcr-secret-required-but-not-issued', 'dcr-rejects-public-client'],
        'client_secret_basic authentication requires a client_secret',
        answer.exchange,
      )
    : null
}

/** The first method of the server's list that the TypeScript SDKs can do. */
export function preferredMethod(supported: readonly string[]): string {
  if (supported.length === 0) return 'none'
  return (
    ['none', 'client_secret_post', 'client_secret_basic'].find((method) =>
      supported.includes(method),
    ) ?? 'none'
  )
}
