import { isObject, parseObject, stringsAt } from '@/lib/http/json'
import type { RegistrationTraits } from '../profiles/profile'
import { secretMissing } from './assigned-method'
import { coerce } from './coerce'
import { parseBody } from './parse-body'
import { type Answer, answerOf, inTime, isOk } from './record'
import { rediscover } from './rediscover'
import { redirectsDropped } from './registered-redirects'
import { isOwnRegistration, registrationExchange } from './registration-exchange'
import { asksForLess } from './requested-scope'
import { misfit, type Shape } from './shape'
import { rmcpRegistration, sdkRegistration, sdkV2Registration, zedRegistration } from './shapes'
import { fails, fill, networkRules, type Stop, type Walk } from './walk'

/** PKCE and response types as advertised, then registration in this client's order. */
export function register(walk: Walk): Stop | null {
  return advertised(walk) ?? becomeClient(walk)
}

/** What the metadata rules out before anything is sent. */
function advertised(walk: Walk): Stop | null {
  const { server, callback } = walk.profile
  const { metadata } = walk
  if (!metadata) return null
  const methods = stringsAt(metadata, 'code_challenge_methods_supported')
  const listed = metadata.code_challenge_methods_supported
  if (server.pkce === 'required' && !coerce(listed ?? '').includes('S256')) {
    return fails('register', pkceRules, 'AS metadata: S256 not advertised (MCP: refuse to proceed)')
  }
  if (server.pkce === 'listed' && methods && !methods.includes('S256')) {
    return fails(
      'register',
      pkceRules,
      'Incompatible auth server: does not support code challenge method S256',
    )
  }
  const types = stringsAt(metadata, 'response_types_supported')
  if (server.responseTypes === 'listed' && types && !types.includes('code')) {
    return fails(
      'register',
      ['as-missing-required-member', 'as-field-types'],
      'Incompatible auth server: does not support response type code',
    )
  }
  if (server.secureTokenEndpoint && insecure(walk.endpoints?.token ?? '')) {
    return fails(
      'register',
      ['as-endpoint-not-https-or-foreign'],
      `Refusing to send credentials to ${walk.endpoints?.token}: it is not https`,
    )
  }
  const scopes = metadata.scopes_supported
  if (server.joinsScopes && scopes && !Array.isArray(scopes)) {
    return fails(
      'register',
      ['as-null-or-empty-members', 'as-field-types'],
      'config.scopes?.join is not a function',
    )
  }
  if (callback.issuerNeeded && typeof metadata.issuer !== 'string') {
    return fails(
      'register',
      ['as-issuer-missing-or-bad'],
      'OAuth issuer-bound callbacks require an authorization server issuer',
    )
  }
  return null
}

const pkceRules = ['as-pkce-not-advertised']

function insecure(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname } = new URL(url)
  return protocol !== 'https:' && !/^(localhost|.*\.localhost|127\.0\.0\.1|\[::1\])$/.test(hostname)
}

function becomeClient(walk: Walk): Stop | null {
  const { registration } = walk.profile
  const { client } = walk.record.trace.facts
  const usedId = client?.value.via === 'pre-registered'
  for (const method of registration.methods) {
    if (method === 'pre-registered' && usedId) {
      walk.client = { via: method, response: null }
      return null
    }
    if (method === 'cimd' && offersCimd(walk)) {
      walk.client = { via: method, response: null }
      return null
    }
    if (method === 'dynamic') {
      const stop = registration.rediscovers ? rediscover(walk) : null
      if (stop) return stop
      if (walk.endpoints?.registration) return registerDynamically(walk)
    }
  }
  return fails('register', ['as-no-registration-mechanism'], registration.missing)
}

function offersCimd({ metadata, profile }: Walk): boolean {
  const { cimd } = profile.registration
  if (!cimd || metadata?.client_id_metadata_document_supported !== true) return false
  const methods = stringsAt(metadata, 'token_endpoint_auth_methods_supported')
  return !cimd.needsNone || methods?.includes('none') === true
}

function registerDynamically(walk: Walk): Stop | null {
  const endpoint = walk.endpoints?.registration ?? ''
  const { registration } = walk.profile
  if (!URL.canParse(endpoint)) {
    return fails(
      'register',
      ['as-endpoint-not-https-or-foreign', 'as-null-or-empty-members'],
      `Invalid URL: ${endpoint}`,
    )
  }
  const exchange = registrationExchange(walk, endpoint)
  if (!exchange) {
    walk.client = { via: 'dynamic', response: null }
    walk.unrecorded.push('register')
    return null
  }
  const answer = inTime(answerOf(exchange), walk.profile.timeoutMs)
  if (answer.failure) {
    const { failure } = answer
    return fails('register', ['dcr-5xx-or-empty', ...networkRules(failure)], failure.message)
  }
  const own = isOwnRegistration(walk, exchange)
  if (
    !own &&
    !isOk(answer) &&
    namesScope(answer.body) &&
    asksForLess(walk, 'register', answer.body)
  ) {
    walk.client = { via: 'dynamic', response: null }
    walk.unrecorded.push('register')
    return null
  }
  const stop = refusedAnswer(registration, answer)
  if (stop) return stop
  const response = parseObject(answer.body) ?? {}
  walk.client = { via: 'dynamic', response }
  const asked = parseObject(exchange.request.body ?? '') ?? {}
  const unusable = registration.secretNeeded ? secretMissing(walk, response, asked, answer) : null
  return unusable ?? (own ? redirectsDropped(asked, response, answer) : null)
}

/** The scope is what is wrong, and not the caller's right to register (`insufficient_scope`). */
function namesScope(body: string): boolean {
  return /scope/i.test(body.replace(/insufficient[_ ]scope/gi, ''))
}

function refusedAnswer(traits: RegistrationTraits, answer: Answer): Stop | null {
  const stop = (rules: readonly string[], message: string) =>
    fails(
      'register',
      rules,
      fill(message, { status: answer.status, body: answer.body.slice(0, 200) }),
      answer.exchange,
    )
  if (!isOk(answer)) return stop(refusalRules(answer), traits.refused)
  if (traits.createdOnly && answer.status !== 201) {
    return stop(
      ['dcr-response-nonconformant'],
      '"response" is not a conform Dynamic Client Registration Endpoint response (unexpected HTTP status code)',
    )
  }
  const { value, error } = parseBody(answer)
  const reason = error ?? accept(traits.shape, value)
  return reason === null
    ? null
    : stop(
        ['dcr-response-nonconformant', 'dcr-secret-required-but-not-issued', 'dcr-5xx-or-empty'],
        reason,
      )
}

function refusalRules({ status, body }: Answer): readonly string[] {
  if (status >= 500) return ['dcr-5xx-or-empty', 'as-registration-advertised-but-off']
  if (status === 429) return ['dcr-rate-limited']
  if (status === 401 || status === 403) {
    return [
      'dcr-requires-authentication',
      'dcr-keycloak-trusted-hosts',
      'dcr-client-allowlist',
      'as-registration-advertised-but-off',
    ]
  }
  if (status === 404 || status === 405)
    return ['as-registration-advertised-but-off', 'as-advertised-endpoint-404-or-405']
  const closer = /redirect/i.test(body)
    ? ['dcr-redirect-uri-allowlist']
    : namesScope(body)
      ? ['dcr-scope-handling']
      : []
  return [
    ...closer,
    'dcr-rejects-public-client',
    'dcr-rejects-extra-grant-types',
    'dcr-client-allowlist',
    'dcr-redirect-uri-allowlist',
    'dcr-scope-handling',
    'dcr-application-type',
    'as-registration-advertised-but-off',
  ]
}

const shapes: Partial<Record<RegistrationTraits['shape'], Shape>> = {
  'sdk-v1': sdkRegistration,
  'sdk-v2': sdkV2Registration,
  rmcp: rmcpRegistration,
  zed: zedRegistration,
}

function accept(shape: RegistrationTraits['shape'], value: unknown): string | null {
  const table = shapes[shape]
  if (table) return misfit(table, value)
  const object = isObject(value) ? value : {}
  if (shape === 'client-id') return object.client_id ? null : 'No client_id was issued.'
  if (typeof object.client_id !== 'string' || object.client_id === '')
    return '"response" body "client_id" property must be a string'
  if (object.client_secret === undefined) return null
  if (typeof object.client_secret !== 'string' || object.client_secret === '')
    return '"response" body "client_secret" property must be a string'
  return typeof object.client_secret_expires_at === 'number' && object.client_secret_expires_at >= 0
    ? null
    : '"response" body "client_secret_expires_at" property must be a number'
}
