import type {
  OAuthClientInformationFull,
  OAuthClientMetadata,
  OAuthDiscoveryState,
  OAuthTokens,
} from '@modelcontextprotocol/client'

/** An `OAuthClientProvider` of both SDKs, kept in memory; the person is a fetch that asks for no page. */
export class InMemoryProvider {
  readonly redirectUrl = 'http://localhost:8085/callback'
  callback = new URLSearchParams()
  #client: OAuthClientInformationFull | undefined
  #tokens: OAuthTokens | undefined
  #verifier = ''
  #discovery: OAuthDiscoveryState | undefined

  get clientMetadata(): OAuthClientMetadata {
    return {
      client_name: 'Test client',
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    }
  }
  state() {
    return 'state-of-the-test'
  }
  clientInformation() {
    return this.#client
  }
  saveClientInformation(client: OAuthClientInformationFull) {
    this.#client = client
  }
  tokens() {
    return this.#tokens
  }
  saveTokens(tokens: OAuthTokens) {
    this.#tokens = tokens
  }
  codeVerifier() {
    return this.#verifier
  }
  saveCodeVerifier(verifier: string) {
    this.#verifier = verifier
  }
  discoveryState() {
    return this.#discovery
  }
  saveDiscoveryState(state: OAuthDiscoveryState) {
    this.#discovery = state
  }
  async redirectToAuthorization(url: URL) {
    this.callback = (await follow(url.href)).searchParams
  }
}

/** Goes to the authorization endpoint as a program and takes the redirect. */
export async function follow(url: string): Promise<URL> {
  const response = await fetch(url, { redirect: 'manual', headers: { Accept: '*/*' } })
  const location = response.headers.get('location')
  if (!location) throw new Error(`No redirect: ${response.status} ${await response.text()}`)
  return new URL(location, url)
}
