import * as oauth from 'oauth4webapi'
import { follow } from './sdk-login'

export const insecure = { [oauth.allowInsecureRequests]: true }
export const redirectUri = 'http://127.0.0.1:8085/callback'

/** How a walk names its client. */
export type Registration = { dynamic: true } | { clientId: string; secret?: string }

/** What a strict client got hold of. */
export interface Walked {
  server: oauth.AuthorizationServer
  resource: string
  client: oauth.Client
  auth: oauth.ClientAuth
  token: oauth.TokenEndpointResponse
  /** Sends the same code once more. */
  exchangeAgain(): Promise<Response>
}

/** The login of a strict client by oauth4webapi: each response is validated, nothing is overlooked. */
export async function strictLogin(
  endpoint: string,
  { scope = 'notes:read', registration = { dynamic: true } as Registration, oidc = false } = {},
): Promise<Walked> {
  const url = new URL(endpoint)
  const metadata = await oauth.processResourceDiscoveryResponse(
    url,
    await oauth.resourceDiscoveryRequest(url, insecure),
  )
  const issuer = new URL(metadata.authorization_servers?.[0] ?? 'about:blank')
  const server = await oauth.processDiscoveryResponse(
    issuer,
    await oauth.discoveryRequest(issuer, { ...insecure, algorithm: oidc ? 'oidc' : 'oauth2' }),
  )
  const { client, auth } = await clientOf(registration, server)
  const verifier = oauth.generateRandomCodeVerifier()
  const state = oauth.generateRandomState()
  const request = new URL(server.authorization_endpoint ?? 'about:blank')
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: redirectUri,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    scope,
    resource: metadata.resource,
  })
  request.search = server.require_pushed_authorization_requests
    ? await pushed(server, client, auth, parameters)
    : parameters.toString()
  const callback = oauth.validateAuthResponse(server, client, await follow(request.href), state)
  const exchange = () =>
    oauth.authorizationCodeGrantRequest(server, client, auth, callback, redirectUri, verifier, {
      ...insecure,
      additionalParameters: { resource: metadata.resource },
    })
  const response = await exchange()
  const token = await oauth.processAuthorizationCodeResponse(server, client, response)
  return { server, resource: metadata.resource, client, auth, token, exchangeAgain: exchange }
}

/** The query that a pushed request leaves: a reference to it. */
async function pushed(
  server: oauth.AuthorizationServer,
  client: oauth.Client,
  auth: oauth.ClientAuth,
  parameters: URLSearchParams,
): Promise<string> {
  const answer = await oauth.pushedAuthorizationRequest(server, client, auth, parameters, insecure)
  const { request_uri } = await oauth.processPushedAuthorizationResponse(server, client, answer)
  return new URLSearchParams({ client_id: client.client_id, request_uri }).toString()
}

async function clientOf(registration: Registration, server: oauth.AuthorizationServer) {
  if ('clientId' in registration) {
    const { clientId, secret } = registration
    const auth = secret === undefined ? oauth.None() : oauth.ClientSecretBasic(secret)
    return { client: { client_id: clientId }, auth }
  }
  const metadata = {
    client_name: 'Strict client',
    redirect_uris: [redirectUri],
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
  }
  const client = await oauth.processDynamicClientRegistrationResponse(
    await oauth.dynamicClientRegistrationRequest(server, metadata, insecure),
  )
  return { client, auth: oauth.None() }
}

/** A POST to an MCP endpoint on the stateless wire. */
export function call(
  endpoint: string,
  token: string | null,
  method = 'tools/list',
  params: Record<string, unknown> = {},
): Promise<Response> {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientCapabilities': {},
  }
  const body = { jsonrpc: '2.0', id: 1, method, params: { ...params, _meta: meta } }
  return fetch(endpoint, {
    method: 'POST',
    redirect: 'manual',
    signal: AbortSignal.timeout(2000),
    headers: {
      'Content-Type': 'application/json',
      Accept: 'application/json, text/event-stream',
      'MCP-Protocol-Version': '2026-07-28',
      'Mcp-Method': method,
      ...(typeof params.name === 'string' ? { 'Mcp-Name': params.name } : {}),
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  })
}
