import { stringAt } from '@/lib/http/json'
import { replay } from '@/lib/http/record'
import { answering, issuedClient, type OracleEvidence } from './evidence'
import { type OracleReading, readStage } from './reading'

/** Replays the record through `oauth4webapi`: no client in the field, but the strictest reader there is. */
export async function readWithOauth4webapi(evidence: OracleEvidence): Promise<OracleReading[]> {
  const oauth = await import('oauth4webapi')
  const { server, challenge, resourceMetadata, serverMetadata, registration, token } = evidence
  const { callback, metadata, issuer, state } = evidence
  const read = (
    stage: OracleReading['stage'],
    exchange: { id: number } | null,
    run: () => unknown,
  ) => readStage('oauth4webapi', stage, exchange?.id ?? null, run)
  const as = { ...metadata, issuer: stringAt(metadata, 'issuer') ?? issuer ?? server.origin }
  const client = issuedClient(evidence)
  return [
    await read('challenge', challenge, async () => {
      if (!challenge) return undefined
      try {
        await oauth.protectedResourceRequest('x', 'POST', server, undefined, null, {
          [oauth.customFetch]: (url) => answering(challenge)(url),
          [oauth.allowInsecureRequests]: true,
        })
      } catch (error) {
        if (!(error instanceof oauth.WWWAuthenticateChallengeError)) throw error
        const bearer = error.cause.find(({ scheme }) => /^(bearer|dpop)$/i.test(scheme))
        return {
          resourceMetadataUrl: bearer?.parameters.resource_metadata ?? null,
          scope: bearer?.parameters.scope ?? null,
        }
      }
      return { resourceMetadataUrl: null, scope: null }
    }),
    await read('resource-metadata', resourceMetadata, () =>
      resourceMetadata?.response
        ? oauth.processResourceDiscoveryResponse(server, replay(resourceMetadata.response))
        : undefined,
    ),
    await read('server-metadata', serverMetadata, () =>
      serverMetadata?.response && issuer && URL.canParse(issuer)
        ? oauth.processDiscoveryResponse(new URL(issuer), replay(serverMetadata.response))
        : undefined,
    ),
    await read('registration', registration, () =>
      registration?.response
        ? oauth.processDynamicClientRegistrationResponse(replay(registration.response))
        : undefined,
    ),
    await read('authorization-request', null, () => undefined),
    await read('authorization-response', callback?.exchange ?? null, () => {
      if (!callback || state === null) return undefined
      oauth.validateAuthResponse(as, client, callback.parameters, state)
      return true
    }),
    await read('token', token, () =>
      token?.response
        ? oauth.processAuthorizationCodeResponse(as, client, replay(token.response))
        : undefined,
    ),
  ]
}
