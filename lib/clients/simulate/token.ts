import { mediaType } from '@/lib/http/exchange'
import { isObject, type JsonObject, stringAt } from '@/lib/http/json'
import type { TokenTraits } from '../profiles/profile'
import { coerce } from './coerce'
import { parseBody } from './parse-body'
import { type Answer, answerOf, inTime, isOk } from './record'
import { ofStep } from './requests'
import { misfit, type Shape } from './shape'
import { oauth2Token, sdkToken, zedToken } from './shapes'
import { fails, fill, networkRules, type Stop, type Walk } from './walk'

/** The token response: status, content type and members, as this client's parser takes them. */
export function token(walk: Walk): Stop | null {
  const endpoint = walk.endpoints?.token
  // What another grant got says nothing about this one.
  const posts = ofStep(walk.record.trace, 'token').filter(
    ({ request }) =>
      request.method === 'POST' && /\bgrant_type=authorization_code\b/.test(request.body ?? ''),
  )
  const exchange = posts.at(-1)
  if (!exchange || !endpoint) {
    walk.unrecorded.push('token')
    return null
  }
  const answer = inTime(answerOf(exchange), walk.profile.timeoutMs)
  const traits = walk.profile.token
  const stop = (rules: readonly string[], message: string) =>
    fails('token', rules, message, answer.exchange)
  if (answer.failure) return stop(networkRules(answer.failure), answer.failure.message)
  if (traits.follows && (answer.status === 307 || answer.status === 308)) {
    walk.unrecorded.push('token')
    return null
  }
  if (!isOk(answer)) {
    return stop(
      refusalRules(answer),
      fill(traits.refused, {
        status: answer.status,
        error: errorOf(answer),
        body: answer.body.slice(0, 200),
      }),
    )
  }
  if (traits.okOnly && answer.status !== 200) {
    return stop(
      ['token-error-http-200'],
      '"response" is not a conform Token Endpoint response (unexpected HTTP status code)',
    )
  }
  const type = mediaType(answer.headers)
  if (traits.type === 'json' && type !== '' && type !== 'application/json') {
    return stop(
      ['token-not-json'],
      `Token exchange failed: Other error: unexpected response Content-Type: "${type}", should be \`application/json\``,
    )
  }
  const reason = refusal(traits, answer)
  return reason ? stop(reason.rules, reason.message) : expired(walk, answer)
}

function errorOf(answer: Answer): string {
  const { value } = parseBody(answer)
  return stringAt(isObject(value) ? value : null, 'error') ?? `HTTP ${answer.status}`
}

function refusalRules(answer: Answer): readonly string[] {
  if (answer.status >= 300 && answer.status < 400) return ['token-redirect-301']
  if (answer.status === 404) return ['as-advertised-endpoint-404-or-405']
  if (answer.status === 415) return ['token-requires-json-request']
  const byError: Record<string, readonly string[]> = {
    invalid_client: [
      'token-auth-method-mismatch',
      'client-id-pruned-or-lost',
      'token-unknown-client-error-code',
    ],
    invalid_grant: [
      'token-pkce-verification-failed',
      'token-redirect-uri-missing-or-mismatch',
      'token-invalid-grant-as-401',
      'multi-instance-state',
    ],
    invalid_target: ['authorize-invalid-target'],
    invalid_request: ['token-requires-json-request', 'token-auth-method-mismatch'],
  }
  const error = errorOf(answer)
  return [
    ...(Object.hasOwn(byError, error) ? (byError[error] ?? []) : []),
    'token-refused',
    'token-5xx',
    'token-not-json',
  ]
}

const shapes: Partial<Record<TokenTraits['shape'], Shape>> = {
  sdk: sdkToken,
  'oauth2-rs': oauth2Token,
  zed: zedToken,
}

function refusal(
  traits: TokenTraits,
  answer: Answer,
): { rules: readonly string[]; message: string } | null {
  const { value, error } = parseBody(answer, traits.shape === 'oauth2-rs')
  if (traits.shape === 'lenient') return lenient(answer, value)
  if (error !== null) return { rules: ['token-not-json'], message: error }
  const object = isObject(value) ? value : {}
  const table = shapes[traits.shape]
  const misfitting = table ? misfit(table, value) : oauth4webapi(object, traits.shape)
  if (misfitting === null) return null
  return { rules: memberRules(object, misfitting), message: misfitting }
}

/** Takes JSON with a string `access_token`, else reads the body as a form. */
function lenient(answer: Answer, value: unknown): ReturnType<typeof refusal> {
  const found = stringAt(isObject(value) ? value : null, 'access_token')
  if (found ?? new URLSearchParams(answer.body).get('access_token')) return null
  return {
    rules: memberRules(isObject(value) ? value : {}, 'access_token'),
    message: `Token exchange failed: no_access_token - ${answer.body.slice(0, 200)}`,
  }
}

function oauth4webapi(json: JsonObject, shape: TokenTraits['shape']): string | null {
  if (shape === 'vscode') {
    return json.access_token !== undefined && json.token_type !== undefined
      ? null
      : `Invalid authorization token response: ${JSON.stringify(json)}`
  }
  for (const name of ['access_token', 'token_type']) {
    if (typeof json[name] !== 'string' || json[name] === '')
      return `"response" body "${name}" property must be a string`
  }
  const type = coerce(json.token_type).toLowerCase()
  if (type !== 'bearer' && type !== 'dpop') return 'unsupported `token_type` value'
  if (json.expires_in !== undefined) {
    const seconds =
      typeof json.expires_in === 'number'
        ? json.expires_in
        : Number.parseFloat(coerce(json.expires_in))
    if (!(seconds >= 0)) return '"response" body "expires_in" property must be a number'
  }
  if (
    json.refresh_token !== undefined &&
    (typeof json.refresh_token !== 'string' || json.refresh_token === '')
  )
    return '"response" body "refresh_token" property must be a string'
  if (json.scope !== undefined && typeof json.scope !== 'string')
    return '"response" body "scope" property must be a string'
  if (
    json.id_token !== undefined &&
    (typeof json.id_token !== 'string' || json.id_token.split('.').length !== 3)
  )
    return '"response" body "id_token" property must be a JWT'
  return null
}

function memberRules(json: JsonObject, reason: string): readonly string[] {
  if (typeof json.error === 'string' && json.access_token === undefined)
    return ['token-error-http-200']
  if (reason.startsWith('access_token'))
    return ['token-field-types', 'token-error-http-200', 'token-not-json']
  return ['token-field-types', 'token-not-json']
}

/** Some clients take a token that is about to expire for expired, and without a refresh token start over. */
function expired(walk: Walk, answer: Answer): Stop | null {
  const { minimumLife, zeroIsForever } = walk.profile.token
  const { value } = parseBody(answer)
  const json = isObject(value) ? value : {}
  const seconds = typeof json.expires_in === 'number' ? json.expires_in : null
  const refreshes = typeof json.refresh_token === 'string' && json.refresh_token !== ''
  if (seconds === null || minimumLife === null || refreshes) return null
  if (seconds === 0 && zeroIsForever) return null
  return seconds < minimumLife
    ? fails(
        'token',
        ['token-expires-in-missing-or-zero'],
        'OAuth authorization required',
        answer.exchange,
      )
    : null
}
