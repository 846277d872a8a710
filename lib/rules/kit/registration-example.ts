import { stringAt, stringsAt } from '@/lib/http/json'
import type { View } from '../view'

/** The redirect URI that this login registers. */
export function redirectUri(view: View): string {
  const registered = stringsAt(view.registration?.request, 'redirect_uris')?.[0]
  return view.fact('redirectUri') ?? registered ?? view.trace.settings.redirectUri
}

/** The registration response that every client of the field accepts, for this request. */
export function registrationResponse(view: View, members: object = {}): object {
  const request = view.registration?.request
  return {
    client_id: stringAt(view.registration?.response, 'client_id') ?? 's6BhdRkqt3',
    client_name: stringAt(request, 'client_name') ?? 'MCP client',
    redirect_uris: stringsAt(request, 'redirect_uris') ?? [redirectUri(view)],
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    token_endpoint_auth_method: 'none',
    ...members,
  }
}
