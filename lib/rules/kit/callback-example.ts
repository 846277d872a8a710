import type { View } from '../view'
import { issuers } from './authorization'
import { redirectUri } from './registration-example'
import { withQuery } from './url'

/** The redirect that sends the browser back, with this login's own state and issuer. */
export function redirectBack(view: View, parameters: Record<string, string>): string {
  const [issuer] = issuers(view)
  const advertised =
    view.fact('serverMetadata')?.authorization_response_iss_parameter_supported === true
  const location = withQuery(redirectUri(view), {
    ...parameters,
    state: view.authorization?.parameters.get('state') ?? null,
    ...(issuer !== undefined && (advertised || view.traits.issuerValidation)
      ? { iss: issuer }
      : {}),
  })
  return `HTTP/1.1 302 Found\nLocation: ${location}`
}
