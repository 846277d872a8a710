import type { Header } from '@/lib/http/exchange'
import { type JsonObject, stringsAt } from '@/lib/http/json'
import type { ClientAuthMethod, ClientCredentials } from './facts'

const known: readonly string[] = [
  'none',
  'client_secret_basic',
  'client_secret_post',
  'private_key_jwt',
]

export function isAuthMethod(value: unknown): value is ClientAuthMethod {
  return typeof value === 'string' && known.includes(value)
}

/**
 * The method for a client that was not told one: `none` without a secret, otherwise the first the
 * authorization server lists; `client_secret_basic` when it lists none (RFC 8414 §2).
 */
export function chooseAuthMethod(
  metadata: JsonObject | undefined,
  hasSecret: boolean,
): ClientAuthMethod {
  if (!hasSecret) return 'none'
  const supported = stringsAt(metadata, 'token_endpoint_auth_methods_supported')
  const usable = supported?.find(
    (method) => method.startsWith('client_secret_') && isAuthMethod(method),
  )
  return isAuthMethod(usable) ? usable : 'client_secret_basic'
}

/** Adds the client's credentials to a form the one way it is registered for (RFC 6749 §2.3.1). */
export function authenticateClient(client: ClientCredentials, form: URLSearchParams): Header[] {
  if (client.authMethod === 'client_secret_basic' && client.clientSecret !== null) {
    const pair = `${formEncode(client.clientId)}:${formEncode(client.clientSecret)}`
    return [['Authorization', `Basic ${btoa(pair)}`]]
  }
  form.set('client_id', client.clientId)
  if (client.authMethod === 'client_secret_post' && client.clientSecret !== null) {
    form.set('client_secret', client.clientSecret)
  }
  return []
}

/** `application/x-www-form-urlencoded`, as RFC 6749 §2.3.1 asks before Basic. */
function formEncode(value: string): string {
  return new URLSearchParams({ v: value }).toString().slice(2)
}
