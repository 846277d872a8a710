import type { JsonObject } from '@/lib/http/json'
import { httpUrl, isLoopback } from './url'

/** The client ID metadata document of this inspector at `url`: a public client, named by that very URL. */
export function clientMetadata(url: string, redirectUri: string): JsonObject {
  const redirect = httpUrl(redirectUri)
  return {
    client_id: url,
    client_name: 'MCP Auth Inspector',
    redirect_uris: [redirectUri],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    application_type: redirect && !isLoopback(redirect) ? 'web' : 'native',
  }
}
