import { replay } from '@/lib/http/record'
import {
  answering,
  answeringOnly,
  issuedClient,
  type OracleEvidence,
  sentMetadata,
} from './evidence'
import { type OracleReading, readStage } from './reading'

const redirect = 'http://localhost:8085/callback'

/** Replays the record through `@modelcontextprotocol/client` 2.x. */
export async function readWithSdkV2(evidence: OracleEvidence): Promise<OracleReading[]> {
  const sdk = await import('@modelcontextprotocol/client')
  const { server, challenge, resourceMetadata, serverMetadata, registration, token } = evidence
  const { callback } = evidence
  const read = (
    stage: OracleReading['stage'],
    exchange: { id: number } | null,
    run: () => unknown,
  ) => readStage('sdk-v2', stage, exchange?.id ?? null, run)
  const metadata = evidence.metadata as Parameters<typeof sdk.startAuthorization>[1]['metadata']
  const asked = evidence.issuer ?? server.origin
  return [
    await read('challenge', challenge, () =>
      challenge?.response
        ? sdk.extractWWWAuthenticateParams(replay(challenge.response))
        : undefined,
    ),
    await read('resource-metadata', resourceMetadata, async () => {
      if (!resourceMetadata) return undefined
      const document = await sdk.discoverOAuthProtectedResourceMetadata(
        server,
        { resourceMetadataUrl: resourceMetadata.request.url },
        answering(resourceMetadata),
      )
      return sdk.selectResourceURL(server, noPreference, document)
    }),
    await read('server-metadata', serverMetadata, async () => {
      if (!serverMetadata) return undefined
      const fetchFn = answeringOnly(serverMetadata)
      return (await sdk.discoverAuthorizationServerMetadata(asked, { fetchFn })) ?? undefined
    }),
    await read('registration', registration, () => {
      if (!registration) return undefined
      const clientMetadata = { redirect_uris: [redirect], ...sentMetadata(registration) }
      return sdk.registerClient(asked, { clientMetadata, fetchFn: answering(registration) })
    }),
    await read('authorization-request', metadata ? serverMetadata : null, async () => {
      await sdk.startAuthorization(asked, {
        metadata,
        clientInformation: issuedClient(evidence),
        redirectUrl: redirect,
      })
      return true
    }),
    await read('authorization-response', callback?.exchange ?? null, () => {
      sdk.validateAuthorizationResponseIssuer({
        iss: callback?.parameters.get('iss') ?? undefined,
        expectedIssuer: metadata?.issuer,
        issParameterSupported: metadata?.authorization_response_iss_parameter_supported === true,
      })
      return true
    }),
    await read('token', token, () => {
      if (!token) return undefined
      return sdk.exchangeAuthorization(asked, {
        clientInformation: issuedClient(evidence),
        authorizationCode: 'code',
        codeVerifier: 'verifier',
        redirectUri: redirect,
        fetchFn: answering(token),
      })
    }),
  ]
}

const noPreference = {
  redirectUrl: redirect,
  clientMetadata: { redirect_uris: [redirect] },
  clientInformation: () => undefined,
  tokens: () => undefined,
  saveTokens: () => undefined,
  redirectToAuthorization: () => undefined,
  saveCodeVerifier: () => undefined,
  codeVerifier: () => '',
}
