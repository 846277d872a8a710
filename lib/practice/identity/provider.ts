import { isLoopbackRedirectUri } from '../authorization/redirect-uri'
import { json, oauthError, type Reply, redirect } from '../reply'
import type { PracticeRequest } from '../request'
import { secret } from '../store'
import type { Tenant } from '../tenant'

/** OpenID Connect Discovery of the organisation's identity provider. */
export function providerConfiguration(_request: PracticeRequest, { urls }: Tenant): Reply {
  const url = urls.identityProvider
  return json(200, {
    issuer: url,
    authorization_endpoint: `${url}/authorize`,
    token_endpoint: `${url}/token`,
    jwks_uri: `${urls.authorizationServer}/jwks`,
    scopes_supported: ['openid'],
    response_types_supported: ['code'],
    grant_types_supported: [
      'authorization_code',
      'urn:ietf:params:oauth:grant-type:token-exchange',
    ],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['none'],
    code_challenge_methods_supported: ['S256'],
  })
}

/** The person is signed in at the organisation already, so the code comes at once. */
export function signInAtProvider(request: PracticeRequest, { store }: Tenant): Reply {
  const parameters = request.url.searchParams
  const redirectUri = parameters.get('redirect_uri') ?? ''
  const clientId = parameters.get('client_id')
  if (!clientId || !isLoopbackRedirectUri(redirectUri)) {
    return oauthError(400, 'invalid_request', 'client_id and a loopback redirect_uri are needed.')
  }
  const code = secret()
  store.providerCodes.set(code, {
    clientId,
    redirectUri,
    challenge: parameters.get('code_challenge') ?? '',
    nonce: parameters.get('nonce'),
  })
  const url = new URL(redirectUri)
  url.searchParams.set('code', code)
  url.searchParams.set('state', parameters.get('state') ?? '')
  return redirect(302, url.href)
}
