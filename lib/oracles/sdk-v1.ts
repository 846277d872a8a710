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

/** Replays the record through `@modelcontextprotocol/sdk` 1.x, the version most installed clients are built on. */
export async function readWithSdkV1(evidence: OracleEvidence): Promise<OracleReading[]> {
  const sdk = await import('@modelcontextprotocol/sdk/client/auth.js')
  const { server, challenge, resourceMetadata, serverMetadata, registration, token } = evidence
  const read = (
    stage: OracleReading['stage'],
    exchange: { id: number } | null,
    run: () => unknown,
  ) => readStage('sdk-v1', stage, exchange?.id ?? null, run)
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
      return sdk.registerClient(asked, {
        clientMetadata,
        fetchFn: answering(registration),
      })
    }),
    await read('authorization-request', metadata ? serverMetadata : null, async () => {
      await sdk.startAuthorization(asked, {
        metadata,
        clientInformation: issuedClient(evidence),
        redirectUrl: redirect,
      })
      return true
    }),
    await read('authorization-response', evidence.callback?.exchange ?? null, () => undefined),
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
