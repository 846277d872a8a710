/** What is secret by its name. Names are compared without case, hyphens and underscores. */

const headers = new Set(
  [
    'authorization',
    'authorization-token',
    'proxy-authorization',
    'cookie',
    'set-cookie',
    'dpop',
    'api-key',
    'apikey',
    'x-api-key',
    'x-api-token',
    'x-auth-token',
    'x-access-token',
    'x-amz-security-token',
    'x-csrf-token',
    'x-forwarded-access-token',
    'x-functions-key',
    'x-goog-api-key',
    'x-goog-iap-jwt-assertion',
    'cf-access-client-secret',
    'cf-access-jwt-assertion',
    'ocp-apim-subscription-key',
    'mcp-session-id',
  ].map(normal),
)

const fields = new Set(
  [
    'access_token',
    'refresh_token',
    'id_token',
    'id_token_hint',
    'logout_token',
    'auth_token',
    'bearer_token',
    'authorization_token',
    'device_token',
    'session_token',
    'client_secret',
    'code_verifier',
    'device_code',
    'user_code',
    'assertion',
    'client_assertion',
    'subject_token',
    'actor_token',
    'software_statement',
    'registration_access_token',
    'initial_access_token',
    'login_ticket',
    'authorization',
    'proxy_authorization',
    'cookie',
    'set_cookie',
    'dpop',
    'password',
    'passwd',
    'pwd',
    'passphrase',
    'pin',
    'otp',
    'secret',
    'id_jag',
    'dpop_key',
    'api_key',
    'x_api_key',
    'subscription_key',
    'private_key',
    'private_key_pem',
    'session_id',
    'mcp_session_id',
    'SAMLResponse',
    'X-Amz-Signature',
    'X-Amz-Security-Token',
  ].map(normal),
)

/** Words with a harmless meaning too: an error `code`, a `token` in a message, the `key` of an entry. */
const ambiguous = new Set(['code', 'token', 'key'])

/** Chosen by people or short: a hash of them could be guessed. */
const guessable = new Set(['password', 'passwd', 'pwd', 'passphrase', 'pin', 'otp', 'usercode'])

export type Sensitivity = 'always' | 'ambiguous' | 'never'

export function fieldSensitivity(name: string): Sensitivity {
  const wanted = normal(name)
  if (fields.has(wanted)) return 'always'
  return ambiguous.has(wanted) ? 'ambiguous' : 'never'
}

export function isGuessable(name: string): boolean {
  return guessable.has(normal(name))
}

/** Its value is a scheme and credentials, of which the scheme may be seen. */
export function isCredentialsName(name: string): boolean {
  return /^(?:proxy)?authorization$/.test(normal(name))
}

/** `own` are header names of which only the person knows that they carry a secret. */
export function isSensitiveHeader(name: string, own: readonly string[] = []): boolean {
  const wanted = normal(name)
  return headers.has(wanted) || own.some((other) => normal(other) === wanted)
}

const words = /^(?:[a-z]+|[A-Z]+|(?:[A-Z][a-z]+)+)(?:[ _.:-](?:[a-z]+|[A-Z]+|[A-Z][a-z]+))*$/

/** Whether text is more likely a secret than a word or a number for people. */
export function looksRandom(text: string): boolean {
  if (words.test(text)) return false
  return text.length >= 16 || (text.length >= 8 && /\d/.test(text) && /[A-Za-z]/.test(text))
}

function normal(name: string): string {
  return name.toLowerCase().replace(/[-_]/g, '')
}
