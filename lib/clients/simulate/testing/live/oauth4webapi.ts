import * as oauth from 'oauth4webapi'
import { isObject, stringsAt } from '@/lib/http/json'
import { follow } from '@/lib/practice/testing/sdk-login'
import { attempt, type Login } from './host'

const http = { [oauth.allowInsecureRequests]: true }
const redirectUri = 'http://127.0.0.1:9/callback'

/** The strict sequence: every RFC is checked, nothing is guessed. */
export function loginWithOauth4webapi(url: string): Promise<Login> {
  return attempt(async () => {
    const { authorizationServer, scope, resource } = await discover(url)
    const registered = await oauth.processDynamicClientRegistrationResponse(
      await oauth.dynamicClientRegistrationRequest(authorizationServer, metadata, http),
    )
    const client: oauth.Client = { ...registered }
    const verifier = oauth.generateRandomCodeVerifier()
    const state = oauth.generateRandomState()
    const authorization = new URL(authorizationServer.authorization_endpoint ?? '')
    const parameters = {
      client_id: client.client_id,
      redirect_uri: redirectUri,
      response_type: 'code',
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      resource,
      ...(scope ? { scope } : {}),
    }
    for (const [name, value] of Object.entries(parameters))
      authorization.searchParams.set(name, value)
    const heard = await follow(authorization.href)
    const callback = oauth.validateAuthResponse(authorizationServer, client, heard, state)
    const token = await oauth.processAuthorizationCodeResponse(
      authorizationServer,
      client,
      await oauth.authorizationCodeGrantRequest(
        authorizationServer,
        client,
        authentication(registered),
        callback,
        redirectUri,
        verifier,
        { ...http, additionalParameters: { resource } },
      ),
    )
    await resultOf(await send(url, 'initialize', token.access_token))
    const listed = await resultOf(await send(url, 'tools/list', token.access_token))
    return Array.isArray(listed.tools) ? listed.tools.length : 0
  })
}

const metadata = {
  client_name: 'host',
  redirect_uris: [redirectUri],
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  token_endpoint_auth_method: 'none',
}

async function discover(url: string) {
  const answer = await send(url, 'initialize', null)
  if (answer.status !== 401) throw new Error(`challenge: HTTP ${answer.status}`)
  const challenge = await bearerChallenge(url, answer)
  const server = new URL(url)
  const named = challenge?.resource_metadata
  const found = named
    ? await fetch(named, { redirect: 'manual' })
    : await oauth.resourceDiscoveryRequest(server, http)
  const resource = await oauth.processResourceDiscoveryResponse(server, found)
  const issuer = new URL(resource.authorization_servers?.[0] ?? '')
  const authorizationServer = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { algorithm: 'oauth2', ...http }),
  )
  if (!authorizationServer.code_challenge_methods_supported?.includes('S256')) {
    throw new Error('metadata: S256 not advertised')
  }
  const scope = challenge?.scope ?? stringsAt({ ...resource }, 'scopes_supported')?.join(' ')
  return { authorizationServer, scope, resource: resource.resource }
}

/** The library reads challenges only as the error of its own request. */
async function bearerChallenge(url: string, answer: Response) {
  const asked = { ...http, [oauth.customFetch]: async () => answer.clone() }
  try {
    await oauth.protectedResourceRequest('x', 'POST', new URL(url), undefined, null, asked)
  } catch (error) {
    if (!(error instanceof oauth.WWWAuthenticateChallengeError)) return undefined
    return error.cause.find(({ scheme }) => scheme === 'bearer')?.parameters
  }
  return undefined
}

function authentication(registered: oauth.OmitSymbolProperties<oauth.Client>): oauth.ClientAuth {
  const { client_secret: secret, token_endpoint_auth_method: method } = registered
  if (typeof secret !== 'string') return oauth.None()
  return method === 'client_secret_basic'
    ? oauth.ClientSecretBasic(secret)
    : oauth.ClientSecretPost(secret)
}

function send(url: string, method: string, token: string | null): Promise<Response> {
  const params =
    method === 'initialize'
      ? {
          protocolVersion: '2025-11-25',
          capabilities: {},
          clientInfo: { name: 'host', version: '1' },
        }
      : {}
  return fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      ...(token ? { Authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
  })
}

async function resultOf(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = response.status === 200 ? await response.json() : null
  if (!isObject(body) || !isObject(body.result)) throw new Error(`call: HTTP ${response.status}`)
  return body.result
}
