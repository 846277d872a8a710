import { processAuthorizationCodeResponse } from 'oauth4webapi'
import { type Exchange, mediaType } from '@/lib/http/exchange'
import { isObject, type JsonObject, parseObject, stringAt } from '@/lib/http/json'
import type { Facts } from '../facts'
import { judge } from '../judge'
import { answerInWords, oauthError } from '../oauth-error'
import { type Env, type Learned, type NewObjection, StepFailure } from '../step'
import { expectedIssuer } from './authorization-request'
import { unreachable } from './unreachable'

/**
 * Reads the answer of a token endpoint, raw first and judged second.
 * Throws StepFailure `token-refused` when there is no access token in it.
 */
export async function readTokenAnswer(
  exchange: Exchange,
  facts: Facts,
  learned: Facts,
  env: Env,
): Promise<Learned> {
  if (!exchange.response) throw unreachable(exchange)
  const json = readTokenResponse(exchange)
  const accessToken = stringAt(json, 'access_token')
  const objections = await judgeToken(exchange, facts)
  if (accessToken === null) {
    throw new StepFailure(
      'token-refused',
      `The token endpoint answered ${answerInWords(exchange)}, and no access_token.`,
      hint(exchange),
      {
        facts: learned,
        objections,
      },
    )
  }
  return { ...tokenFacts(exchange, json ?? {}, accessToken, learned, env), objections }
}

/** Conforming clients treat tokens as opaque, so only an inspection looks inside. */
export async function checkSignatures(facts: Facts, answer: Learned, env: Env): Promise<Facts> {
  const access = answer.facts?.accessToken?.value
  if (env.settings.mode === 'conforming' || access === undefined) return {}
  const { checkTokenSignatures } = await import('../token-signature')
  const id = answer.facts?.idToken?.value ?? null
  return checkTokenSignatures({ access, id }, facts.serverMetadata?.value, env)
}

/** JSON, or the form encoding that some servers answer with against RFC 6749 §5.1. */
function readTokenResponse(exchange: Exchange): JsonObject | null {
  const { body = '', headers = [] } = exchange.response ?? {}
  const json = parseObject(body)
  if (json) return json
  const encoded =
    mediaType(headers) === 'application/x-www-form-urlencoded' || /^[\w-]+=[^<]*$/.test(body)
  return encoded ? Object.fromEntries(new URLSearchParams(body)) : null
}

/** MCP clients do not read ID tokens, so a bad one is no reason for this judge to refuse. */
async function judgeToken(exchange: Exchange, facts: Facts): Promise<NewObjection[]> {
  const { id_token: _, ...rest } = parseObject(exchange.response?.body ?? '') ?? {}
  const readable = exchange.response && isObject(parseObject(exchange.response.body))
  const judged: Exchange =
    readable && exchange.response
      ? { ...exchange, response: { ...exchange.response, body: JSON.stringify(rest) } }
      : exchange
  return judge(judged, { spec: 'rfc6749#5.1', at: '' }, (response) =>
    processAuthorizationCodeResponse(
      { issuer: expectedIssuer(facts) },
      { client_id: facts.client?.value.clientId ?? '' },
      response,
    ),
  )
}

function tokenFacts(
  exchange: Exchange,
  json: JsonObject,
  accessToken: string,
  learned: Facts,
  env: Env,
): Learned {
  const at = (place: string) => ({ exchange: exchange.id, at: place })
  const tokenType = stringAt(json, 'token_type')
  const refreshToken = stringAt(json, 'refresh_token')
  const idToken = stringAt(json, 'id_token')
  const scope = stringAt(json, 'scope')
  const seconds = Number(json.expires_in)
  const expires = json.expires_in !== undefined && Number.isFinite(seconds)
  return {
    facts: {
      ...learned,
      tokenResponse: { value: json, from: at('') },
      accessToken: { value: accessToken, from: at('/access_token') },
      tokenType: tokenType
        ? { value: tokenType, from: at('/token_type') }
        : { value: 'Bearer', from: { computed: 'the response names no token_type' } },
      ...(refreshToken
        ? { refreshToken: { value: refreshToken, from: at('/refresh_token') } }
        : {}),
      ...(idToken ? { idToken: { value: idToken, from: at('/id_token') } } : {}),
      ...(scope !== null ? { grantedScope: { value: scope, from: at('/scope') } } : {}),
      ...(expires
        ? {
            expiresAt: {
              value: new Date(env.now() + Math.min(seconds, 4e9) * 1000).toISOString(),
              from: at('/expires_in'),
            },
          }
        : {}),
    },
    note: expires ? `A token for ${Math.round(seconds)} s.` : 'A token without a stated life.',
  }
}

function hint(exchange: Exchange): string {
  const error = oauthError(exchange)
  if (error === 'invalid_grant')
    return 'The code was used, expired or belongs to another request. Run again from the authorization request.'
  if (error === 'invalid_client')
    return 'The client was not recognised. Register again, or check the client id, its secret and how it is sent.'
  if (error === 'invalid_target')
    return 'The authorization server does not know this resource. Compare it with what the token endpoint is configured for.'
  return 'Look at the answer below. Codes work once, so run again from the authorization request.'
}
